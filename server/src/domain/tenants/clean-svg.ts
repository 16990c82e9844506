import type { MarkupElement } from 'jsdom';

/**
 * A drawing with nothing but shapes, texts and their styles (DOMPurify over a parsed document): no scripts and handlers, no
 * animations, no foreign content, no address but of its own parts. Undefined for what is no well-formed SVG.
 */
export async function cleanSvg(text: string): Promise<string | undefined> {
  const body = text.replace(/^\uFEFF/, '').replace(/<!DOCTYPE[^[>]*>/i, '');
  if (/<!(DOCTYPE|ENTITY)/i.test(body)) return undefined;
  const { JSDOM } = await import('jsdom');
  const parsed = parse(() => new JSDOM(body.trimStart(), { contentType: 'image/svg+xml' }));
  const root = parsed?.window.document.documentElement;
  if (parsed === undefined || root?.localName !== 'svg') return undefined;
  const { default: create } = await import('dompurify');
  const cleaner = create(parsed.window);
  cleaner.addHook('uponSanitizeAttribute', (_element, attribute) => {
    if (/href$/i.test(attribute.attrName) && !attribute.attrValue.startsWith('#')) attribute.keepAttr = false;
    if (/url\(\s*['"]?\s*[^#'"\s]/i.test(attribute.attrValue)) attribute.keepAttr = false;
  });
  cleaner.sanitize(root, {
    IN_PLACE: true,
    USE_PROFILES: { svg: true, svgFilters: true },
    FORBID_TAGS: ['a', 'image', 'animate', 'set', 'script', 'foreignObject'],
  });
  const clean = new parsed.window.XMLSerializer().serializeToString(root);
  return isDrawing(root) ? clean : undefined;
}

/** A browser that does not know its sides draws it as large as it likes. */
function isDrawing(root: MarkupElement): boolean {
  const measured =
    root.hasAttribute('viewBox') || (root.hasAttribute('width') && root.hasAttribute('height'));
  return measured && root.childElementCount > 0;
}

function parse<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
