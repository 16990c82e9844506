/** The part of jsdom that the server uses; its own types would give browser globals to all of the server. */
export interface MarkupElement {
  readonly localName: string;
  readonly childElementCount: number;
  hasAttribute(name: string): boolean;
}

export interface MarkupWindow {
  readonly document: { readonly documentElement: MarkupElement };
  readonly XMLSerializer: new () => { serializeToString(element: MarkupElement): string };
}

/** Throws for markup that is not well-formed. */
export class JSDOM {
  constructor(markup: string, options: { readonly contentType: 'image/svg+xml' });
  readonly window: MarkupWindow;
}
