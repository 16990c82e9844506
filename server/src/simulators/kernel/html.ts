/** Markup that is already safe. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | readonly Html[];

/** A template whose inserted values are escaped, unless they are `Html` themselves. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const filled = strings.map((text, index) => text + (index < parts.length ? printed(parts[index]) : ''));
  return new Html(filled.join(''));
}

function printed(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map((each) => each.markup).join('');
}

function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
