import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  permitWorkflow,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { withClient } from '../../platform/database/roles';
import { createCompiledReleases } from '../releases';
import { replayHistories } from './replay-histories';

describe('the replay of all histories', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let older: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;

  beforeAll(async () => {
    world = await createInstanceWorld();
    await world.world.withTenant(world.world.tenant.id, async (tx) => {
      service = await aPermitService(tx, 3000);
      older = await aPermitService(tx, 0, { workflow: withoutTransfer() });
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
    });
  });
  afterAll(() => world.close());

  const submitted = (slug: string) => aSentRequest(world, citizen, { slug });
  const perform = async (code: string, activity: string, outcome: string, input = {}) => {
    const ctx = world.context(operator);
    const now = await world.instances.useCases.read(ctx, code);
    const done = await world.instances.useCases.perform(ctx, {
      code,
      activity,
      outcome,
      input,
      expectedVersion: now?.version ?? 0,
      idempotencyKey: `${code}-${activity}`,
    });
    if (!('instance' in done)) throw new Error(JSON.stringify(done));
    await world.runJobs();
    world.world.clock.advance(61);
    await world.runJobs();
  };
  const replayed = () =>
    replayHistories({
      withTenant: world.world.withTenant,
      asDispatcher: world.world.asDispatcher,
      releases: createCompiledReleases(),
    });

  test('leads to where each instance stands: several releases, suspended, decided, erased', async () => {
    await submitted(older.slug);
    const asked = await submitted(service.slug);
    await perform(asked, 'claim', 'claimed');
    await perform(asked, 'request-supplement', 'asked', { text: 'Manca', fields: [], days: 10 });
    const erased = await submitted(service.slug);
    await perform(erased, 'claim', 'claimed');
    await perform(erased, 'review', 'passed');
    await perform(erased, 'accept', 'accepted');
    const { tenant, withTenant } = world.world;
    const record = await withTenant(tenant.id, (tx) => world.storage.store.findByCode(tx, erased));
    expect(await world.instances.erase(tenant.id, record?.id ?? '')).toBe(true);
    const report = await replayed();
    expect(report).toMatchObject({ instances: 3, releases: 2, erased: 1, differences: [] });
    expect(report.events).toBeGreaterThan(15);
  });

  test('names the instance whose snapshot was touched, and what of it', async () => {
    const code = await submitted(service.slug);
    await withClient(world.world.adminUrl, (client) =>
      client.query(
        `update instance set workflow = jsonb_set(workflow, '{state}', '"completed"') where code = $1`,
        [code],
      ),
    );
    expect((await replayed()).differences).toEqual([
      { tenantId: world.world.tenant.id, code, where: 'state' },
    ]);
  });
});

/** The flow as it was before offices could pass instances on: an earlier release. */
function withoutTransfer() {
  const flow = permitWorkflow();
  return {
    ...flow,
    states: flow.states.map((state) => ({
      ...state,
      activities: state.activities.filter(({ type }) => type !== 'transfer'),
    })),
  };
}
