import {
  AnprPersonRegistry,
  parseAnprSettings,
  type AnprSettings,
} from '../../src/integrations/person-registry/anpr';
import { personRegistryContract } from './person-registry.contract';
import { OfficialApi, officialTest } from './support/official-specs';
import { watchedTools, type WatchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

const ANNA = 'SMPNNA85D52A944F';

describe('person-registry × anpr', () => {
  let world: SimulatedWorld;
  let tools: WatchedTools;
  let settings: AnprSettings;
  let registry: AnprPersonRegistry;

  beforeAll(async () => {
    world = await startWorld();
    settings = { ...parseAnprSettings(world.settings('anpr')), timeoutMs: 2500 };
    tools = watchedTools();
    registry = new AnprPersonRegistry(settings, tools);
  });
  afterAll(() => world.end());

  personRegistryContract(() => ({
    registry,
    disturb: (fault, count, on) =>
      world.misbehave('anpr', { fault, count, ...(on === undefined ? {} : { on }) }),
    settle: () => world.behave('anpr'),
  }));

  const ask = (changed: Partial<AnprSettings>) =>
    new AnprPersonRegistry({ ...settings, ...changed }, tools).findPerson(ANNA, 'pratica', 'utente');

  it('uses one voucher for one call, bound to its tracking evidence', async () => {
    const own = watchedTools();
    await new AnprPersonRegistry(settings, own).findPerson(ANNA, 'pratica', 'utente');
    expect(own.calls.map((call) => `${call.system} ${call.operation}`)).toEqual([
      'pdnd token',
      'anpr C030',
      'pdnd token',
      'anpr C020',
    ]);
    expect(JSON.stringify(own.calls)).not.toContain(ANNA);
  });

  it('sends increasing operation numbers', async () => {
    const own = watchedTools();
    await new AnprPersonRegistry(settings, own).findPerson(ANNA, 'pratica', 'utente');
    const numbers = own.exchanges
      .filter((exchange) => exchange.url.includes('/anpr/'))
      .map((exchange) => BigInt(JSON.parse(exchange.requestBody).idOperazioneClient));
    expect(numbers).toHaveLength(2);
    expect(Number(numbers[1]) > Number(numbers[0]) || (numbers[1] ?? 0n) > (numbers[0] ?? 0n)).toBe(true);
  });

  it('is refused when the address is given as the audience', async () => {
    const { C030 } = settings.services;
    const answer = await ask({ services: { ...settings.services, C030: { ...C030, audience: C030.url } } });
    expect(answer).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('InteroperabilityInvalidRequest'),
    });
  });

  it.each([
    [
      'an unknown purpose',
      (own: AnprSettings) => ({
        services: { ...own.services, C030: { ...own.services.C030, purposeId: 'x' } },
      }),
    ],
    ['another client', (own: AnprSettings) => ({ pdnd: { ...own.pdnd, clientId: 'altro' } })],
    [
      'another key',
      (own: AnprSettings) => ({ pdnd: { ...own.pdnd, key: { ...own.pdnd.key, kid: 'altro' } } }),
    ],
    [
      'a wrong audience',
      (own: AnprSettings) => ({ pdnd: { ...own.pdnd, assertionAudience: own.pdnd.tokenUrl } }),
    ],
  ])('gets no voucher with %s', async (_case, change) => {
    expect(await ask(change(settings))).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('voucher'),
    });
  });

  it('repeats a voucher request after a fault, with a fresh assertion', async () => {
    await world.misbehave('pdnd', { fault: 'error-500', count: 2 });
    expect(await ask({})).toMatchObject({ kind: 'found' });
    await world.misbehave('pdnd', { fault: 'error-500', count: 3 });
    expect(await ask({})).toMatchObject({ kind: 'unavailable' });
    await world.behave('pdnd');
  });

  it('knows a used assertion again, also after a restart', async () => {
    const own = watchedTools();
    await new AnprPersonRegistry(settings, own).findPerson(ANNA, 'pratica', 'utente');
    await world.restart();
    const token = own.exchanges.find((exchange) => exchange.url.includes('/pdnd/'));
    const again = await fetch(settings.pdnd.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: token?.requestBody ?? '',
    });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('jti');
  });

  officialTest('speaks the official protocol (PDND v1, C030, C021; C020 after C001)', async () => {
    const official = {
      pdnd: new OfficialApi('pdnd/pdnd-v1.yaml'),
      C030: new OfficialApi('anpr/anprApiC030.openapi.yaml'),
      C021: new OfficialApi('anpr/C021-servizioAccertamentoStatoFamiglia.yaml'),
      C020: new OfficialApi('anpr/C001-servizioNotifica.yaml'),
    };
    const own = watchedTools();
    const watched = new AnprPersonRegistry(settings, own);
    await watched.findPerson(ANNA, 'pratica', 'utente');
    await watched.findPerson('PRTLNE68C57H501J', 'pratica', 'utente');
    await watched.findPerson('GNTTZI95A25H501Y', 'pratica', 'utente');
    await watched.findHousehold(ANNA, 'pratica', 'utente');
    await new AnprPersonRegistry(
      { ...settings, pdnd: { ...settings.pdnd, clientId: 'altro' } },
      own,
    ).findPerson(ANNA, 'p', 'u');
    const faults = own.exchanges.flatMap((exchange) => {
      const path = `/${exchange.url.split('/').at(-1) ?? ''}`;
      if (exchange.url.includes('/pdnd/')) return official.pdnd.faults(exchange, path);
      const service =
        (['C030', 'C021', 'C020'] as const).find((each) => exchange.url.includes(each)) ?? 'C030';
      return official[service].faults(exchange, path);
    });
    expect(own.exchanges).toHaveLength(15);
    expect(faults).toEqual([]);
  });
});
