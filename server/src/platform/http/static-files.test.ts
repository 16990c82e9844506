import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { mountBackOffice, mountPortalAssets } from './static-files';

describe('the built files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'static-'));
  const portal = join(folder, 'portal');
  const backOffice = join(folder, 'builder');
  let server: Server;
  let address: string;
  beforeAll(async () => {
    for (const made of [portal, backOffice]) mkdirSync(join(made, 'assets'), { recursive: true });
    writeFileSync(join(portal, 'assets', 'a.js'), 'one()');
    writeFileSync(join(portal, 'assets', 'a.js.br'), brotliCompressSync('one()'));
    writeFileSync(join(portal, '.hidden'), 'secret');
    writeFileSync(join(folder, 'outside.txt'), 'secret');
    writeFileSync(join(backOffice, 'index.html'), '<p>first</p>');
    const app = express();
    mountBackOffice(app, backOffice);
    mountPortalAssets(app, portal);
    app.use((_request, response) => void response.status(404).end('nobody'));
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string, encoding = 'identity', method = 'GET') => {
    const answer = await fetch(`${address}${path}`, { method, headers: { 'accept-encoding': encoding } });
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  it('given a browser that takes brotli, then the compressed file comes with the type of what is inside', async () => {
    const { text, headers } = await get('/assets/a.js', 'gzip, br');
    expect([text, headers.get('content-encoding')]).toEqual(['one()', 'br']);
    expect(headers.get('content-type')).toContain('javascript');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  it('given a browser that takes only what was not made, then the plain file comes', async () => {
    const { text, headers } = await get('/assets/a.js', 'gzip');
    expect([text, headers.get('content-encoding')]).toEqual(['one()', null]);
  });

  it('given a build that takes files away, then they are missing and everything else goes on', async () => {
    writeFileSync(join(portal, 'assets', 'old.js'), 'old()');
    expect((await get('/assets/old.js')).text).toBe('old()');
    rmSync(join(portal, 'assets', 'old.js'));
    const gone = await get('/assets/old.js');
    expect([gone.status, gone.text]).toEqual([404, '']);
    expect((await get('/assets/a.js')).text).toBe('one()');
  });

  it('given a build that makes files, then they come as they are now', async () => {
    expect((await get('/backoffice/')).text).toBe('<p>first</p>');
    writeFileSync(join(backOffice, 'index.html'), '<p>second, and longer</p>');
    expect((await get('/backoffice/servizi/accessi')).text).toBe('<p>second, and longer</p>');
    expect((await get('/backoffice/icona.svg')).status).toBe(404);
  });

  it.each(['/.hidden', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt', '/%zz', '/assets'])(
    'given %s, then nothing outside the built files comes',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('given HEAD or POST, then there is no content, or nobody', async () => {
    const head = await get('/assets/a.js', 'br', 'HEAD');
    expect([head.status, head.text]).toEqual([200, '']);
    expect((await get('/assets/a.js', 'br', 'POST')).status).toBe(404);
  });
});
