import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCitizen } from '../../test/builders/an-instance';
import { startTestHttp, type TestHttp } from '../../test/http';
import { createWorld, type World } from '../../test/world';
import { Cookies, SessionKeys, Sessions } from '../auth';
import { FolderFileStore } from '../integrations/file-store/folder';
import { Vault } from '../platform/crypto';
import type { OutboxJob } from '../platform/outbox';
import type { VirusScanner } from '../ports/outside/virus-scanner';
import { filesRouter, type FilesSettings } from './files-router';
import { scanFile } from './scan-file';
import { StoredFiles } from './stored-files';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PDF = Buffer.from(
  '%PDF-1.7\n1 0 obj\n<< /Title (Carta di Anna Esempio) >>\nendobj\ntrailer\n<<>>\n%%EOF\n',
  'latin1',
);
const LIMIT = 64 * 1024;

describe('/files', () => {
  let world: World;
  let http: TestHttp;
  let scanning: TestHttp;
  let files: StoredFiles;
  let anna: string;
  let bruno: string;
  const folder = mkdtempSync(join(tmpdir(), 'files-'));

  beforeAll(async () => {
    world = await createWorld();
    const { withTenant, clock } = world;
    const vault = Vault.fromFile(join(folder, 'master.key'));
    const sessions = new Sessions({
      keys: SessionKeys.random(),
      withTenant,
      vault,
      clock,
      listen: world.database.listen,
    });
    files = new StoredFiles({ store: new FolderFileStore(join(folder, 'store')), vault, withTenant, clock });
    const settings: FilesSettings = {
      files,
      sessions,
      cookies: new Cookies({ protocol: 'http' }),
      withTenant,
      clock,
      limitBytes: LIMIT,
      scans: false,
      mayRead: (session, file) => Promise.resolve(file.ownerId === session.subjectId),
    };
    http = await startTestHttp(world, (app) => app.use(filesRouter(settings)));
    scanning = await startTestHttp(world, (app) => app.use(filesRouter({ ...settings, scans: true })));
    const open = async () => {
      const id = await withTenant(world.tenant.id, (tx) => aCitizen(tx));
      return (await sessions.open(world.tenant.id, { id, realm: 'citizen', scheme: 'spid', level: 2 })).token;
    };
    [anna, bruno] = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await http.close();
    await scanning.close();
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const send = (name: string, content: Buffer, token: string | undefined = anna, to = http) => {
    const head = `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`;
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    };
    return to.send('/files', {
      method: 'POST',
      headers,
      body: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--b--\r\n')]),
    });
  };
  const get = (id: string, token: string, query = '', host = 'localhost') =>
    http.send(`/files/${id}${query}`, { host, headers: { authorization: `Bearer ${token}` } });
  const upload = async (to = http): Promise<{ id: string; sha256: string; status: string }> =>
    JSON.parse((await send('carta.pdf', PDF, anna, to)).text);

  it('given a document, then it is stored sealed, and comes back as an attachment to who may read it', async () => {
    const sent = await send('../carta d’identità.pdf', PDF);
    expect(sent.status).toBe(201);
    const stored: { id: string } = JSON.parse(sent.text);
    expect(stored).toMatchObject({
      sha256: createHash('sha256').update(PDF).digest('hex'),
      status: 'unscanned',
      name: 'carta d’identità.pdf',
    });
    const onDisk = listFiles(join(folder, 'store')).map((file) => readFileSync(file).toString('latin1'));
    expect(onDisk.length).toBeGreaterThan(0);
    expect(onDisk.join()).not.toMatch(/%PDF|Anna/);
    const got = await get(stored.id, anna);
    expect(got.body.equals(PDF)).toBe(true);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(got.headers['content-disposition']).toMatch(/^attachment; /);
    expect((await get(stored.id, anna, '?inline')).headers['content-disposition']).toMatch(/^inline; /);
  });

  it('given a picture with what its camera wrote beside it, then only the picture is kept', async () => {
    const told = Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from('tEXtGPS\0home!'), Buffer.alloc(4)]);
    const sent = await send('foto.png', Buffer.concat([PNG.subarray(0, 33), told, PNG.subarray(33)]));
    expect(sent.status).toBe(201);
    const stored: { id: string; size: number } = JSON.parse(sent.text);
    expect(stored.size).toBe(PNG.length);
    expect((await get(stored.id, anna)).body.equals(PNG)).toBe(true);
  });

  it('given somebody else, nobody, another municipality or an invented id, then there is nothing', async () => {
    const { id } = await upload();
    expect((await get(id, bruno)).status).toBe(404);
    expect((await http.send(`/files/${id}`)).status).toBe(401);
    expect((await get(id, anna, '', 'vallechiara.localhost')).status).toBe(401);
    expect((await get('01900000-0000-7000-8000-00000000ffff', anna)).status).toBe(404);
    expect((await get('..%2f..%2fetc%2fpasswd', anna)).status).toBe(404);
    expect((await send('a.pdf', PDF, '')).status).toBe(401);
  });

  it('given what is not taken, then the answer is a code and nothing is stored', async () => {
    const before = listFiles(join(folder, 'store')).length;
    const answers = [
      await send('a.pdf', Buffer.from('MZ not a pdf')),
      await send('a.html', Buffer.from('<html>')),
      await send('a.pdf', Buffer.alloc(0)),
      await send('a.pdf', Buffer.concat([PDF, Buffer.alloc(LIMIT)])),
      await http.send('/files', {
        method: 'POST',
        headers: { authorization: `Bearer ${anna}`, 'content-type': 'application/json' },
        body: '{}',
      }),
      await http.send('/files', {
        method: 'POST',
        headers: { authorization: `Bearer ${anna}`, 'content-type': 'multipart/form-data; boundary=b' },
        body: '--b--\r\n',
      }),
    ];
    const codes = answers.map(({ status, text }) => [status, codeOf(text)]);
    expect(codes).toEqual([
      [415, 'type-mismatch'],
      [415, 'unknown-type'],
      [422, 'empty'],
      [413, 'too-large'],
      [400, 'malformed'],
      [400, 'no-file'],
    ]);
    expect(listFiles(join(folder, 'store'))).toHaveLength(before);
  });

  it('given a connection that is cut in the middle, then nothing is stored and the next upload works', async () => {
    const before = listFiles(join(folder, 'store')).length;
    const address = http.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        const lines = [
          'POST /files HTTP/1.1',
          'Host: localhost',
          `Authorization: Bearer ${anna}`,
          'Content-Length: 9000',
        ];
        socket.write(
          `${[...lines, 'Content-Type: multipart/form-data; boundary=b'].join('\r\n')}\r\n\r\n--b\r\n`,
        );
        socket.write('Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7');
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => resolve());
    });
    expect((await upload()).status).toBe('unscanned');
    expect(listFiles(join(folder, 'store'))).toHaveLength(before + 1);
  });

  it('given a scanner, then an upload is held until its verdict, and an infected one is never served', async () => {
    const clean = await upload(scanning);
    const infected = await upload(scanning);
    expect(clean.status).toBe('scanning');
    expect((await get(clean.id, anna)).status).toBe(409);
    await scan(clean.id, 'unscanned').catch(() => undefined);
    expect((await get(clean.id, anna)).status).toBe(409);
    await scan(clean.id, 'clean');
    await scan(infected.id, 'infected');
    expect([(await get(clean.id, anna)).status, (await get(infected.id, anna)).status]).toEqual([200, 404]);
  });

  it('given a stored content that was changed, then it is not served', async () => {
    const { id } = await upload();
    const store = new FolderFileStore(join(folder, 'store'));
    const content = Buffer.from(await store.get(`${world.tenant.id}/${id}`));
    content[content.length - 1] = (content.at(-1) ?? 0) ^ 1;
    await store.put(`${world.tenant.id}/${id}`, content);
    expect((await get(id, anna)).status).toBe(500);
  });

  async function scan(fileId: string, verdict: Awaited<ReturnType<VirusScanner['scan']>>): Promise<void> {
    const handle = scanFile(files, { scan: () => Promise.resolve(verdict) }, world.withTenant);
    const job: OutboxJob = {
      id: fileId,
      tenantId: world.tenant.id,
      kind: 'scan-file',
      key: fileId,
      payload: { fileId },
      instanceId: null,
      attempt: 1,
      createdAt: world.clock.now(),
      complete: (record) => world.withTenant(world.tenant.id, record),
    };
    await handle(job, new AbortController().signal);
  }
});

function codeOf(text: string): unknown {
  const answer: { code?: unknown } = JSON.parse(text);
  return answer.code;
}

function listFiles(at: string): readonly string[] {
  return readdirSync(at).flatMap((name) =>
    statSync(join(at, name)).isDirectory() ? listFiles(join(at, name)) : [join(at, name)],
  );
}
