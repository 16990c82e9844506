import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Express, Request, Response } from 'express';
import type { Locale } from '@istanze/shared';
import { factsOf } from './request-facts';

export interface PageAssets {
  readonly js: readonly string[];
  readonly css: readonly string[];
  readonly preload: readonly string[];
}

export interface GraphqlRequestBody {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
}

/** What the portal's server bundle offers. */
export interface PageRenderer {
  render(request: {
    readonly url: string;
    readonly origin: string;
    readonly cspNonce: string;
    readonly execute: (body: GraphqlRequestBody, locale: Locale) => Promise<unknown>;
    readonly assets: PageAssets;
  }): Promise<{ readonly status: number; readonly html: string; readonly redirect?: string }>;
}

export interface PageDoorSettings {
  readonly renderer: PageRenderer;
  readonly assets: PageAssets;
  /** Runs an operation in this process, as the visitor of the page, in the language of the page. */
  readonly execute: (request: Request, body: GraphqlRequestBody, locale: Locale) => Promise<unknown>;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Every address that is nobody else's is a page of the portal, rendered here and taken over by the browser. */
export function mountPages(app: Express, settings: PageDoorSettings): void {
  app.get(/.*/, async (request, response) => {
    const facts = factsOf(request);
    const page = await settings.renderer.render({
      url: request.originalUrl,
      origin: facts.origin,
      cspNonce: facts.nonce,
      execute: (body, locale) => settings.execute(request, body, locale),
      assets: settings.assets,
    });
    if (page.redirect !== undefined) return response.redirect(page.status === 301 ? 301 : 302, page.redirect);
    await sendHtml(request, response.status(page.status), page.html);
  });
}

/** Pages differ by session and, by their address, in language, and carry a nonce: nobody in between keeps them. */
async function sendHtml(request: Request, response: Response, html: string): Promise<void> {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Vary', 'Accept-Encoding, Cookie');
  const encoding = request.acceptsEncodings('br', 'gzip');
  if (encoding === 'br') {
    response.setHeader('Content-Encoding', 'br');
    response.end(await compressBrotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }));
  } else if (encoding === 'gzip') {
    response.setHeader('Content-Encoding', 'gzip');
    response.end(await compressGzip(html));
  } else response.end(html);
}

/** The bundle as it was built; undefined before the first build. It is an ES module. */
export async function loadPageRenderer(portalDist: string): Promise<PageRenderer | undefined> {
  const file = join(portalDist, 'server', 'entry-server.js');
  if (!existsSync(file)) return undefined;
  const bundle: PageRenderer = await import(pathToFileURL(file).href);
  return bundle;
}

interface ManifestChunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

/** What every page loads, read from the manifest of the portal's build. */
export function readPageAssets(clientDir: string): PageAssets {
  const file = join(clientDir, '.vite', 'manifest.json');
  if (!existsSync(file)) return { js: [], css: [], preload: [] };
  const manifest: Readonly<Record<string, ManifestChunk>> = JSON.parse(readFileSync(file, 'utf8'));
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry === true);
  if (entry === undefined) return { js: [], css: [], preload: [] };
  const chunks = reachable(manifest, entry);
  const css = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))];
  const preload = chunks.filter((chunk) => chunk !== entry).map((chunk) => `/${chunk.file}`);
  return { js: [`/${entry.file}`], css: css.map((name) => `/${name}`), preload };
}

function reachable(
  manifest: Readonly<Record<string, ManifestChunk>>,
  entry: ManifestChunk,
): readonly ManifestChunk[] {
  const found = new Set([entry]);
  for (const chunk of found) {
    for (const key of chunk.imports ?? []) {
      const next = manifest[key];
      if (next !== undefined) found.add(next);
    }
  }
  return [...found];
}
