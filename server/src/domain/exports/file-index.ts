import type { Locale } from '@istanze/shared';
import { serverWords } from '../../messages';
import { escapeHtml as escape } from '../../platform/escape-html';
import { formatInstant } from '../documents';

export interface ListedFile {
  readonly path: string;
  readonly what: string;
  readonly at: Date;
  readonly size: number;
  readonly sha256: string;
}

export interface FileIndex {
  readonly locale: Locale;
  readonly title: string;
  /** Facts about the instance, as label and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** Said above the table: who took it, what is left out. */
  readonly notices: readonly string[];
  readonly files: readonly ListedFile[];
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#17324d;max-width:70rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.5rem;border-bottom:1px solid #d9dadb}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem}dd{margin:0}code{font-size:.8rem;overflow-wrap:anywhere}
a{color:#0066cc}`;

/** The first page of a file: what it is about and each paper in it, with a link and its digest. */
export function fileIndexPage({ locale, title, facts, notices, files }: FileIndex): string {
  const t = serverWords(locale);
  const head = (['name', 'what', 'at', 'size', 'hash'] as const)
    .map((column) => `<th scope="col">${escape(t(`file.column.${column}`))}</th>`)
    .join('');
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title><style>${STYLE}</style></head><body>
<h1>${escape(title)}</h1>
<dl>${facts.map(([label, value]) => `<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>
${[...notices, t('file.intro')].map((notice) => `<p>${escape(notice)}</p>`).join('\n')}
<table><thead><tr>${head}</tr></thead><tbody>
${files.map(row).join('\n')}
</tbody></table></body></html>
`;
}

function row({ path, what, at, size, sha256 }: ListedFile): string {
  const address = path.split('/').map(encodeURIComponent).join('/');
  const cells = [
    escape(what),
    escape(formatInstant(at.toISOString())),
    String(size),
    `<code>${sha256}</code>`,
  ];
  return `<tr><td><a href="${address}">${escape(path)}</a></td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
