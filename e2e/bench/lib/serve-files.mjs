import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const MIME = { '.js': 'text/javascript', '.css': 'text/css' };
const BASE =
  'body{font:16px/1.5 sans-serif}.field{margin:0 0 16px}.field>label{display:block}.error{color:#b3002d}';

/**
 * Serves a build: its page at `/`, its files below; without an entry the page loads no script by itself. Answers the address, what JavaScript was asked for since the last look
 * (bytes, gzip) and how to stop.
 */
export async function serveFiles(folder, { entry, styles }) {
  let gzip = 0;
  const links = styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('');
  const script = entry === undefined ? '' : `<script type="module" src="/${entry}"></script>`;
  const page = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Bench</title><style>${BASE}</style>${links}
<div id="root"></div>${script}</html>`;
  const server = createServer(({ url = '/' }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(page);
    if (url === '/favicon.ico') return response.writeHead(404).end();
    const body = readFileSync(join(folder, url));
    if (url.endsWith('.js')) gzip += gzipSync(body, { level: 9 }).length;
    response.setHeader('content-type', MIME[extname(url)] ?? 'application/octet-stream').end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    takeGzip: () => [gzip, (gzip = 0)][0],
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
