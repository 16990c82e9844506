import type { MarkupElement, MarkupWindow } from './jsdom';

/** The part of DOMPurify that the server uses, over a document of jsdom. */
interface Cleaner {
  addHook(
    point: 'uponSanitizeAttribute',
    hook: (
      element: MarkupElement,
      attribute: { readonly attrName: string; readonly attrValue: string; keepAttr: boolean },
    ) => void,
  ): void;
  sanitize(
    root: MarkupElement,
    settings: {
      readonly IN_PLACE: true;
      readonly USE_PROFILES: { readonly svg: true; readonly svgFilters: true };
      readonly FORBID_TAGS: string[];
    },
  ): MarkupElement;
}

declare function createDompurify(window: MarkupWindow): Cleaner;
export = createDompurify;
