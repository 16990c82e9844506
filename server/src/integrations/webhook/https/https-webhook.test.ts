import { createHmac } from 'node:crypto';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { HttpsWebhook, parseWebhookSettings } from '.';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const settings = { ...parseWebhookSettings({ hosts: ['hooks.example.it'], secret: SECRET }), timeoutMs: 500 };
const tools = {
  clock: { now: () => new Date('2026-06-09T08:00:00.000Z') },
  journal: () => undefined,
};
const call = { url: 'https://hooks.example.it/in', key: 'instance:5.tell', body: '{"a":1}' };

describe('the webhook', () => {
  let server: Server;
  let port: number;
  let answer = 204;
  let hang = false;
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];

  beforeAll(async () => {
    server = createServer((incoming, outgoing) => {
      let body = '';
      incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
      incoming.on('end', () => {
        received.push({ headers: incoming.headers, body });
        if (!hang) outgoing.writeHead(answer, { location: 'https://elsewhere.example.it/' }).end();
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  beforeEach(() => {
    received.length = 0;
    answer = 204;
    hang = false;
  });

  /** The same product code over a plain connection to this machine: only the wire's encryption is left out. */
  const webhook = (isPrivate: (address: string) => boolean = () => false) =>
    new HttpsWebhook(settings, tools, {
      isPrivate,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      request: (url, options, answered) =>
        httpRequest(`http://hooks.example.it:${port}${new URL(url).pathname}`, options, answered),
    });

  test('sends the body once, with its key and a signature that the receiver can check', async () => {
    expect(await webhook().call(call)).toEqual({ kind: 'delivered', status: 204 });
    const [seen] = received;
    const seconds = Date.parse('2026-06-09T08:00:00.000Z') / 1000;
    const digest = createHmac('sha256', SECRET).update(`${seconds}.${call.body}`).digest('hex');
    expect(seen).toMatchObject({
      body: call.body,
      headers: { 'idempotency-key': call.key, 'x-istanze-signature': `t=${seconds},v1=${digest}` },
    });
    expect(received).toHaveLength(1);
  });

  test.each([
    [500, 'unavailable'],
    [429, 'unavailable'],
    [400, 'refused'],
    [302, 'refused'],
  ])('an answer of %i is %s', async (status, kind) => {
    answer = status;
    expect(await webhook().call(call)).toMatchObject({ kind });
    expect(received).toHaveLength(1);
  });

  test('a receiver that does not answer is tried again later', async () => {
    hang = true;
    expect(await webhook().call(call)).toEqual({ kind: 'unavailable' });
  });

  test.each([
    'http://hooks.example.it/in',
    'https://other.example.it/in',
    'https://127.0.0.1/in',
    'https://user:word@hooks.example.it/in',
    'nonsense',
  ])('%s is never called', async (url) => {
    expect(await webhook().call({ ...call, url })).toEqual({ kind: 'forbidden' });
    expect(received).toEqual([]);
  });

  test('nor is an allowed name that leads into a private network', async () => {
    expect(await webhook((address) => address === '127.0.0.1').call(call)).toEqual({ kind: 'forbidden' });
    expect(received).toEqual([]);
  });
});

test.each([
  { hosts: [], secret: SECRET },
  { hosts: ['10.0.0.1'], secret: SECRET },
  { hosts: ['hooks.example.it'], secret: 'short' },
])('settings that are not safe are refused: %j', (settings_) => {
  expect(() => parseWebhookSettings(settings_)).toThrow();
});
