import { romeDate } from '@istanze/shared';
import { HttpDues, parseHttpDuesSettings } from '../../src/integrations/dues-source/http';
import { duesSourceContract } from './dues-source.contract';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

const PERSON = { list: 'fines', fiscalCode: 'SMPNNA85D52A944F' };

describe('dues-source × http', () => {
  let world: SimulatedWorld;
  let source: HttpDues;
  const today = romeDate(new Date().toISOString());

  beforeAll(async () => {
    world = await startWorld();
    const settings = parseHttpDuesSettings(world.settings('dues'));
    source = new HttpDues({ ...settings, timeoutMs: 1500 }, watchedTools());
  });
  afterAll(() => world.end());

  duesSourceContract(() => ({
    source,
    person: PERSON,
    today,
    disturb: (fault, cents) => world.misbehave('dues', { fault, ...(cents === undefined ? {} : { cents }) }),
    settle: () => world.behave('dues'),
  }));

  it('is unavailable with a wrong key, so that what waits goes on with the right one', async () => {
    const settings = parseHttpDuesSettings(world.settings('dues'));
    const other = new HttpDues({ ...settings, apiKey: 'x' }, watchedTools());
    expect(await other.own(PERSON.list, PERSON.fiscalCode, today)).toMatchObject({
      kind: 'unavailable',
      reason: 'status 401',
    });
  });

  it('remembers what was held and paid after a kill', async () => {
    const before = await source.own(PERSON.list, PERSON.fiscalCode, today);
    await world.restart();
    expect(await source.own(PERSON.list, PERSON.fiscalCode, today)).toEqual(before);
  });
});
