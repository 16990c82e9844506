/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** The little Markdown of texts written by admins: paragraphs, lists, small headings, strong words, links. Nothing else has a meaning. */
export function parseMarkdown(source: string): readonly Block[] {
  return source
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap(parseGroup);
}

function parseGroup(group: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    const text = lines.join(' ').trim();
    if (text !== '') blocks.push({ kind: 'paragraph', content: parseInline(text) });
    lines = [];
  };
  for (const line of group.split('\n')) {
    const item = /^\s*(?:([-*•])|\d{1,2}[.)])\s+(.*)$/.exec(line);
    const heading = /^#{1,6}\s+(.*)$/.exec(line);
    if (item !== null) {
      flush();
      addItem(blocks, item[1] === undefined, parseInline(item[2] ?? ''));
    } else if (heading !== null) {
      flush();
      blocks.push({ kind: 'heading', content: parseInline(heading[1] ?? '') });
    } else {
      lines.push(line);
    }
  }
  flush();
  return blocks;
}

function addItem(blocks: Block[], ordered: boolean, item: readonly Inline[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.ordered === ordered) {
    blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
  } else {
    blocks.push({ kind: 'list', ordered, items: [item] });
  }
}

const INLINE = /\[([^\]]{1,300})\]\(([^()\s]{1,2000})\)|\*\*([^*]{1,1000})\*\*/g;

function parseInline(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    if (match.index > end) parts.push({ kind: 'text', text: line.slice(end, match.index) });
    end = match.index + match[0].length;
    parts.push(toInline(match[1], match[2], match[3]));
  }
  if (end < line.length) parts.push({ kind: 'text', text: line.slice(end) });
  return parts;
}

function toInline(label: string | undefined, url: string | undefined, strong: string | undefined): Inline {
  if (strong !== undefined) return { kind: 'strong', text: strong };
  const text = label ?? '';
  return url !== undefined && isSafe(url) ? { kind: 'link', text, url } : { kind: 'text', text };
}

/** Addresses that a link may have: pages, mail and telephone; never a script. */
function isSafe(url: string): boolean {
  return /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(url);
}
