import type { WorkflowDefinition } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  itsDrafts,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { aSentRequest } from '../../../test/builders/sent-request';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { replayHistories } from '../instances';
import { createMigrationUseCases, type MigrationUseCases } from './migrate-instances';
import { createMigrationJob, MIGRATE_INSTANCES } from './migration-job';
import { MigrationPayload } from './migration.types';
import { ReleasePayload } from './publication.types';

describe('running instances brought onto the live release', () => {
  let product: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let admin: StaffViewer;
  let migrations: MigrationUseCases;

  beforeAll(async () => {
    product = await createInstanceWorld();
    const { world, runtime, releases, storage, handlers } = product;
    const { running } = storage;
    migrations = createMigrationUseCases({
      withTenant: world.withTenant,
      releases,
      running,
      runtime,
      issueInWords:
        () =>
        ({ code }) =>
          code,
    });
    handlers.register(MIGRATE_INSTANCES, createMigrationJob({ releases, running, runtime }));
  });
  beforeEach(async () => {
    await within(async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      admin = await aStaffViewer(tx, service, 'admin');
      await itsDrafts(tx, service);
    });
  });
  afterAll(() => product.close());

  const within = <T>(work: Parameters<typeof product.world.withTenant<T>>[1]): Promise<T> =>
    product.world.withTenant(product.world.tenant.id, work);

  const submitted = () => aSentRequest(product, citizen, service);

  /** Publishes the flow of the drafts after a change. */
  async function publish(change: (flow: WorkflowDefinition) => WorkflowDefinition): Promise<void> {
    await within(async (tx) => {
      const [row] = await tx.query<{ definition: WorkflowDefinition }>(
        'select definition from workflow where tenant_id = $1 and service_id = $2',
        [tx.tenantId, service.serviceId],
      );
      if (row === undefined) throw new Error('The service has no flow');
      await tx.query('update workflow set definition = $3 where tenant_id = $1 and service_id = $2', [
        tx.tenantId,
        service.serviceId,
        JSON.stringify(change(row.definition)),
      ]);
    });
    const answer = await product.publications.publishService(product.context(admin), {
      id: service.serviceId,
      note: '',
      drafts: 'STAY',
      of: null,
      restore: false,
      despiteTests: null,
      mark: null,
    });
    expect(answer).toBeInstanceOf(ReleasePayload);
    await product.runJobs();
  }

  const migrate = (dryRun: boolean, states: Readonly<Record<string, string>> = {}) =>
    migrations.migrateInstances(product.context(admin), {
      serviceId: service.serviceId,
      mapping: { states },
      dryRun,
    });
  const counts = () => migrations.listRunning(product.context(admin), service.serviceId);
  const standing = async (code: string) => {
    const record = await within((tx) => product.storage.store.findByCode(tx, code));
    if (record?.workflow == null) throw new Error(`There is no instance ${code}`);
    return record;
  };

  it('shows first and changes nothing, then moves each with one more version', async () => {
    const code = await submitted();
    const before = await standing(code);
    await publish(withSecondNote(before.workflow?.state ?? ''));

    const shown = await migrate(true);
    expect(shown).toBeInstanceOf(MigrationPayload);
    expect(shown).toMatchObject({
      started: false,
      total: 1,
      instances: [{ code, to: before.workflow?.state, begun: ['second-note'], cancelled: [], reasons: [] }],
    });
    expect((await standing(code)).releaseId).toBe(before.releaseId);

    expect(await migrate(false)).toMatchObject({ started: true, total: 1 });
    await product.runJobs();
    const after = await standing(code);
    expect(after.releaseId).not.toBe(before.releaseId);
    expect(after.version).toBe(before.version + 1);
    expect(after.workflow?.activities.map(({ key }) => key)).toContain('second-note');
    expect(await counts()).toMatchObject([{ releaseId: after.releaseId, count: 1 }]);
  });

  it('leaves where it is what cannot be moved, and says why', async () => {
    const code = await submitted();
    const before = await standing(code);
    const state = before.workflow?.state ?? '';
    await publish(withRenamedState(state, 'elsewhere'));

    const unmapped = await migrate(true);
    expect(unmapped).toMatchObject({ instances: [{ code, to: null, reasons: ['migration-unknown-state'] }] });
    await migrate(false);
    await product.runJobs();
    expect((await standing(code)).releaseId).toBe(before.releaseId);

    await migrate(false, { [state]: 'elsewhere' });
    await product.runJobs();
    expect((await standing(code)).workflow?.state).toBe('elsewhere');
  });

  it('leaves a history that leads to where each instance stands, moved twice, newly sent or not moved', async () => {
    const code = await submitted();
    const { state } = (await standing(code)).workflow ?? { state: '' };
    await publish(withSecondNote(state));
    await migrate(false);
    await product.runJobs();
    await publish(withRenamedState(state, 'elsewhere'));
    const left = await submitted();
    await migrate(false, { [state]: 'elsewhere' });
    await product.runJobs();
    expect((await standing(code)).workflow?.state).toBe('elsewhere');
    expect((await standing(left)).workflow?.state).toBe('elsewhere');
    const { withTenant, asDispatcher } = product.world;
    const report = await replayHistories({ withTenant, asDispatcher, releases: product.releases });
    expect(report.differences).toEqual([]);
    expect(report.instances).toBeGreaterThanOrEqual(2);
  });

  it('moves more than one batch, each instance once', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 27; n++) {
      if (n % 15 === 0) citizen = await within((tx) => aCitizenViewer(tx));
      codes.push(await submitted());
    }
    const [first] = codes;
    const before = await standing(first ?? '');
    await publish(withSecondNote(before.workflow?.state ?? ''));
    await migrate(false);
    await migrate(false);
    await product.runJobs();
    const versions = await Promise.all(codes.map(async (code) => (await standing(code)).version));
    expect(new Set(versions)).toEqual(new Set([before.version + 1]));
    expect(await counts()).toMatchObject([{ count: 27 }]);
  });
});

/** One more piece of work for the office in a state. */
function withSecondNote(key: string) {
  return (flow: WorkflowDefinition): WorkflowDefinition => ({
    ...flow,
    states: flow.states.map((state) =>
      state.key !== key
        ? state
        : {
            ...state,
            activities: [
              ...state.activities,
              {
                id: 'act-second-note',
                key: 'second-note',
                type: 'manual-task',
                name: { it: 'Altra annotazione' },
                performer: { kind: 'staff', roles: ['operator'] },
                settings: {},
                before: [],
                outcomes: [{ key: 'done', name: { it: 'Fatto' }, after: [] }],
                repeatable: true,
              },
            ],
          },
    ),
  });
}

/** Another key for a state, and for all that leads there. */
function withRenamedState(from: string, to: string) {
  return (flow: WorkflowDefinition): WorkflowDefinition => {
    const named = (key: string) => (key === from ? to : key);
    return {
      ...flow,
      initial: named(flow.initial),
      states: flow.states.map((state) => ({
        ...state,
        key: named(state.key),
        activities: state.activities.map((activity) => ({
          ...activity,
          outcomes: activity.outcomes.map((outcome) =>
            outcome.to === undefined ? outcome : { ...outcome, to: named(outcome.to) },
          ),
        })),
        ...(state.timers === undefined
          ? {}
          : {
              timers: state.timers.map((timer) =>
                timer.to === undefined ? timer : { ...timer, to: named(timer.to) },
              ),
            }),
      })),
    };
  };
}
