import { AppIo, parseAppIoSettings, type AppIoSettings } from '../../src/integrations/notifier/app-io';
import { DEMO_PEOPLE } from '../../src/simulators/people';
import { citizenAppContract } from './citizen-app.contract';
import { OfficialApi, officialTest } from './support/official-specs';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

jest.setTimeout(30_000);

const codeOf = (id: string): string => DEMO_PEOPLE.find((person) => person.id === id)?.fiscalCode ?? '';
const ANNA = codeOf('anna');

describe('app-io × io', () => {
  let world: SimulatedWorld;
  let settings: AppIoSettings;
  let app: AppIo;

  beforeAll(async () => {
    world = await startWorld({ appIoDelaySeconds: 0 });
    settings = { ...parseAppIoSettings(world.settings('app-io')), timeoutMs: 1500 };
    app = new AppIo(settings, watchedTools());
  });
  afterAll(() => world.end());

  const text = 'Abbiamo preso in carico la tua richiesta e ti facciamo sapere come va. '.repeat(2);
  const message = (subject: string) => ({
    fiscalCode: ANNA,
    subject,
    markdown: text,
    dueAt: null,
    payment: null,
  });
  const say = (path: string, body: object, key = settings.serviceKey) =>
    fetch(`${settings.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'ocp-apim-subscription-key': key },
      body: JSON.stringify(body),
    });

  citizenAppContract(() => ({
    app,
    people: { reachable: ANNA, optedOut: codeOf('omero'), notRegistered: codeOf('tizio') },
    count: async (subject) =>
      JSON.stringify(await world.state('app-io')).split(JSON.stringify(subject)).length - 1,
    disturb: (fault, detail) => world.misbehave('app-io', { fault, ...detail }),
    settle: () => world.behave('app-io'),
  }));

  it('waits for the right key, and tells the wrong one to nobody', async () => {
    const tools = watchedTools();
    const other = new AppIo({ ...settings, serviceKey: 'chiave-sbagliata' }, tools);
    expect(await other.findReader(ANNA)).toEqual({ kind: 'unavailable', reason: 'status 401' });
    expect(await other.send(message('Con la chiave sbagliata'))).toEqual({
      kind: 'unavailable',
      reason: 'status 401',
    });
    expect(JSON.stringify(tools.calls)).not.toMatch(new RegExp(`chiave-sbagliata|${ANNA}`));
  });

  it.each([
    ['no body', {}],
    ['a code that is none', { fiscal_code: 'ABC', content: { subject: 'Un oggetto lungo', markdown: text } }],
    ['no text', { fiscal_code: ANNA, content: { subject: 'Un oggetto lungo' } }],
    [
      'a time to live out of bounds',
      { fiscal_code: ANNA, time_to_live: 60, content: { subject: 'Un oggetto lungo', markdown: text } },
    ],
    [
      'a date that is not UTC',
      {
        fiscal_code: ANNA,
        content: { subject: 'Un oggetto lungo', markdown: text, due_date: '2026-12-31T10:00:00+01:00' },
      },
    ],
  ])('is told what is wrong by a problem: %s', async (_case, body) => {
    const answer = await say('/messages', body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ status: 400, detail: expect.any(String) });
  });

  it('keeps messages and people over a kill, and shows a message without running it', async () => {
    await app.send({
      ...message('Un messaggio che resta <b>'),
      markdown: `<script>alert(1)</script>${text}`,
    });
    await fetch(`${world.running.addresses.origin}/app-io/readers`, {
      method: 'POST',
      body: new URLSearchParams({ fiscalCode: codeOf('marco'), state: 'opted-out' }),
    });
    await world.restart();
    expect(await app.findReader(codeOf('marco'))).toEqual({ kind: 'opted-out' });
    const list = await (await fetch(`${world.running.addresses.origin}/app-io`)).text();
    const path = /\/app-io\/inbox\/[A-Z0-9/]+/.exec(list)?.[0] ?? '';
    const page = await (await fetch(`${world.running.addresses.origin}${path}`)).text();
    expect(page).toContain('Un messaggio che resta &lt;b&gt;');
    expect(page).not.toContain('<script>');
  });

  officialTest('speaks the official protocol (IO API for Public Administration Services 4.1)', async () => {
    const tools = watchedTools();
    const watched = new AppIo(settings, tools);
    await watched.findReader(ANNA);
    await watched.findReader(codeOf('tizio'));
    const payment = { amount: 3000, noticeNumber: '301234567890123456', creditorFiscalCode: '01234567890' };
    const sent = await watched.send({
      ...message('Da pagare entro la fine dell’anno'),
      dueAt: '2026-12-31T22:59:59.000Z',
      payment,
    });
    await watched.state(ANNA, sent.kind === 'taken' ? sent.id : '');
    await watched.state(ANNA, '01MAIVISTO');
    await watched.send({
      ...message('Con un creditore che non è un ente'),
      payment: { ...payment, creditorFiscalCode: 'COMUNE' },
    });
    const api = new OfficialApi('appio/io-functions-services/index.yaml');
    const faults = tools.exchanges.flatMap((one) => api.faults(one, one.url.slice(settings.url.length)));
    expect(tools.exchanges.map(({ status }) => status)).toEqual([200, 404, 201, 200, 404, 400]);
    expect(faults).toEqual([]);
    const submitted = tools.exchanges[2];
    if (submitted === undefined) throw new Error('nothing was said');
    const spoil = (requestBody: string) =>
      api.faults({ ...submitted, requestBody }, submitted.url.slice(settings.url.length)).join();
    const body = submitted.requestBody;
    expect(spoil(body.replace('Da pagare entro la fine dell’anno', 'Breve'))).toContain('subject');
    expect(spoil(body.replace('"amount":3000', '"amount":0'))).toContain('amount');
    expect(spoil(body.replace('"time_to_live":604800', '"time_to_live":1'))).toContain('time_to_live');
  });
});
