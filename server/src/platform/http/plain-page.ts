import type { ServerResponse } from 'node:http';
import type { Locale } from '@istanze/shared';
import { serverWords, type MessageKey } from '../../messages';

export interface PlainPage {
  readonly status: number;
  readonly title: MessageKey;
  readonly text: MessageKey;
  readonly locale: Locale;
  readonly links?: readonly { readonly href: string; readonly label: MessageKey }[];
  readonly reference?: string;
}

/** A page of the product's own that needs neither a script nor a style sheet of the portal. */
export function sendPlainPage(response: ServerResponse, page: PlainPage): void {
  const say = serverWords(page.locale);
  const links = (page.links ?? []).map(
    ({ href, label }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(say(label))}</a></li>`,
  );
  const reference =
    page.reference === undefined
      ? ''
      : `<p>${escapeHtml(say('login.reference', { reference: page.reference }))}</p>`;
  const html = `<!doctype html>
<html lang="${page.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${escapeHtml(say(page.title))}</title><link rel="stylesheet" href="/plain-page.css"></head>
<body><main id="main"><h1>${escapeHtml(say(page.title))}</h1><p>${escapeHtml(say(page.text))}</p>
${links.length === 0 ? '' : `<ul>${links.join('')}</ul>`}${reference}</main></body></html>`;
  response.statusCode = page.status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(html);
}

/** The little style of these pages, served at `/plain-page.css`. */
export const PLAIN_PAGE_CSS = `body{margin:0;font-family:"Titillium Web",system-ui,sans-serif;font-size:1.125rem;line-height:1.5;color:#17324d;background:#fff}
main{max-width:40rem;margin:0 auto;padding:3rem 1.5rem}h1{font-size:2rem;line-height:1.2}ul{list-style:none;padding:0}li{margin:.75rem 0}
a{color:#06c;display:inline-block;padding:.25rem 0}a:focus-visible{outline:3px solid #06c;outline-offset:3px}`;

export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
