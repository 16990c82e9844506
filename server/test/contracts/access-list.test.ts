import { GatesAccessList, parseGatesSettings } from '../../src/integrations/access-list/gates';
import { accessListContract } from './access-list.contract';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

describe('access-list × gates', () => {
  let world: SimulatedWorld;
  let list: GatesAccessList;

  beforeAll(async () => {
    world = await startWorld();
    list = new GatesAccessList(
      { ...parseGatesSettings(world.settings('gates')), timeoutMs: 2500 },
      watchedTools(),
    );
  });
  afterAll(() => world.end());

  accessListContract(() => ({
    list,
    disturb: (fault, seconds) =>
      world.misbehave('gates', { fault, ...(seconds === undefined ? {} : { seconds }) }),
    settle: () => world.behave('gates'),
  }));

  it('throws with a wrong key, so that the effect waits for the right one', async () => {
    const other = new GatesAccessList(
      { ...parseGatesSettings(world.settings('gates')), apiKey: 'x' },
      watchedTools(),
    );
    await expect(other.status('PERM/2026/1')).rejects.toThrow('401');
  });

  it('remembers its grants after a kill', async () => {
    const grant = {
      reference: 'PERM/riavvio',
      plates: ['AB123CD'],
      zone: 'centro',
      validFrom: '2026-01-01',
      validTo: '2026-02-01',
    };
    const before = await list.grant(grant);
    await world.restart();
    expect(await list.status(grant.reference)).toEqual(before);
  });
});
