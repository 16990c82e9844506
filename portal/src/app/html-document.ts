import type { Locale } from '@istanze/shared';
import icon from '../assets/icon.svg?inline';
import { tenantRules } from '../layout/tenant-colour';
import { iconSprite } from '../ui/icon-sprite';
import type { PageHead } from './page-head';

export interface DocumentParts {
  readonly locale: Locale;
  readonly head: PageHead;
  readonly body: string;
  readonly state: string;
  readonly primary: string;
  readonly cspNonce: string;
  readonly canonical: string;
  readonly alternates: Readonly<Record<Locale, string>>;
  readonly assets: {
    readonly js: readonly string[];
    readonly css: readonly string[];
    readonly preload: readonly string[];
    /** Scripts that the entry asks for once the page is painted. */
    readonly afterPaint: readonly string[];
  };
}

const sprite = iconSprite();

/** The whole HTML document of a page. No script or style stands inline but the tenant's colours, under the nonce. */
export function htmlDocument(parts: DocumentParts): string {
  const { locale, head, assets } = parts;
  const lines = [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(head.title)}</title>`,
    ...(head.description === undefined
      ? []
      : [`<meta name="description" content="${escapeHtml(head.description)}">`]),
    ...assets.css.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`),
    ...assets.preload.map(preloadLink),
    ...assets.afterPaint.map((href) => `<link data-after-paint="modulepreload" href="${escapeHtml(href)}">`),
    `<style nonce="${escapeHtml(parts.cspNonce)}">${tenantRules(parts.primary)}</style>`,
    `<meta name="theme-color" content="${escapeHtml(parts.primary)}">`,
    `<link rel="icon" type="image/svg+xml" href="${escapeHtml(icon)}">`,
    `<link rel="canonical" href="${escapeHtml(parts.canonical)}">`,
    ...Object.entries(parts.alternates).map(
      ([language, href]) => `<link rel="alternate" hreflang="${language}" href="${escapeHtml(href)}">`,
    ),
    '</head>',
    '<body>',
    sprite,
    `<div id="root">${parts.body}</div>`,
    `<script type="application/json" id="page-state">${parts.state}</script>`,
    ...assets.js.map((src) => `<script type="module" fetchpriority="low" src="${escapeHtml(src)}"></script>`),
    '</body>',
    '</html>',
  ];
  return lines.join('\n');
}

/** Scripts wait behind style and fonts: the page is drawn already, what can be read comes first on a slow line. */
function preloadLink(href: string): string {
  const url = escapeHtml(href);
  if (href.endsWith('.js')) return `<link rel="modulepreload" fetchpriority="low" href="${url}">`;
  if (href.endsWith('.woff2'))
    return `<link rel="preload" href="${url}" as="font" type="font/woff2" crossorigin>`;
  return `<link rel="preload" href="${url}" as="style">`;
}

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
