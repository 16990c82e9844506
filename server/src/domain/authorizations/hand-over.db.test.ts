import { addDays, romeDate } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { aSentRequest } from '../../../test/builders/sent-request';
import { issueInWords } from '../../graphql/issue-words';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import { loadHistory } from '../instances/instance-history';
import { findStandingIn } from '../staff';
import { createAbsenceUseCases } from '.';

const DAY = 24 * 3600;

describe('work in hand during an absence', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let absent: StaffViewer;
  let substitute: StaffViewer;
  let manager: StaffViewer;
  let count = 0;

  beforeAll(async () => {
    world = await createInstanceWorld();
  });
  beforeEach(() =>
    inTenant(async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      absent = await aStaffViewer(tx, service);
      substitute = await aStaffViewer(tx, service);
      manager = await aStaffViewer(tx, service, 'manager');
    }),
  );
  afterAll(() => world.close());

  const inTenant = <T>(work: Parameters<typeof world.world.withTenant<T>>[1]): Promise<T> =>
    world.world.withTenant(world.world.tenant.id, work);
  const absences = () =>
    createAbsenceUseCases({ withTenant: world.world.withTenant, clock: world.world.clock, issueInWords });
  const today = () => romeDate(world.world.clock.now().toISOString());
  const claimed = async (by: StaffViewer): Promise<string> => {
    const code = await aSentRequest(world, citizen, service);
    await perform(by, code, 'claim', 'claimed');
    return code;
  };
  const perform = async (by: StaffViewer, code: string, activity: string, outcome: string, input = {}) => {
    const now = await world.instances.useCases.read(world.context(by), code);
    const answer = await world.instances.useCases.perform(world.context(by), {
      code,
      activity,
      outcome,
      input,
      expectedVersion: now?.version ?? 0,
      idempotencyKey: `p-${++count}`,
    });
    expect(answer).not.toHaveProperty('errorCode');
    await world.runJobs();
  };
  const away = async (from: number, to: number) => {
    const [first, last] = [addDays(today(), from), addDays(today(), to)];
    const saved = await absences().save(world.context(manager), {
      staffId: absent.id,
      substituteId: substitute.id,
      from: first,
      to: last,
    });
    if (!('absences' in saved)) throw new Error(JSON.stringify(saved));
    await world.runJobs();
    return saved.absences.find((one) => one.absent.id === absent.id)?.id ?? '';
  };
  const whose = async (code: string) =>
    inTenant(async (tx) => {
      const instance = await world.storage.store.findByCode(tx, code);
      const { id = '', assigneeId = null } = instance ?? {};
      const standingIn = assigneeId === null ? undefined : await findStandingIn(tx, id, assigneeId);
      return { assigneeId, standingIn };
    });
  const lines = (code: string) =>
    inTenant(async (tx) => {
      const instance = await world.storage.store.findByCode(tx, code);
      const events = await world.storage.store.history(tx, instance?.id ?? '');
      return events.filter(({ type }) => type === 'assigned').map(({ transition }) => transition);
    });

  test('goes to the substitute when the first day begins, and comes back after the last', async () => {
    const code = await claimed(absent);
    await away(1, 2);
    expect(await whose(code)).toEqual({ assigneeId: absent.id, standingIn: undefined });
    world.world.clock.advance(DAY);
    await world.runJobs();
    expect(await whose(code)).toEqual({ assigneeId: substitute.id, standingIn: absent.name });
    const page = await world.instances.useCases.listQueue(
      world.context(substitute),
      { view: 'mine', open: true },
      'newest',
      10,
      null,
    );
    expect(page.edges.map(({ node }) => [node.code, node.standingInFor, node.news])).toEqual([
      [code, absent.name, 'assigned'],
    ]);
    world.world.clock.advance(2 * DAY);
    await world.runJobs();
    expect(await whose(code)).toEqual({ assigneeId: absent.id, standingIn: undefined });
    expect(await lines(code)).toEqual([
      { assignee: substitute.id, before: absent.id, because: 'absence' },
      { assignee: absent.id, before: substitute.id, because: 'return' },
    ]);
  });

  test('the jobs done twice move nothing twice', async () => {
    const code = await claimed(absent);
    await away(0, 0);
    await inTenant((tx) =>
      tx.query(
        `update outbox set status = 'pending', done_at = null, next_attempt_at = now()
          where tenant_id = $1 and kind = 'absence-hand-over'`,
        [tx.tenantId],
      ),
    );
    await world.runJobs();
    expect(await lines(code)).toHaveLength(1);
  });

  test('an absence taken back gives the work back at once', async () => {
    const code = await claimed(absent);
    const id = await away(0, 5);
    expect(await whose(code)).toMatchObject({ assigneeId: substitute.id });
    await absences().revoke(world.context(manager), id);
    await world.runJobs();
    expect(await whose(code)).toEqual({ assigneeId: absent.id, standingIn: undefined });
  });

  test('what the substitute passed on stays with the new one', async () => {
    const code = await claimed(absent);
    const id = await away(0, 5);
    await perform(manager, code, 'assign', 'assigned', { assignee: manager.id });
    await absences().revoke(world.context(manager), id);
    await world.runJobs();
    expect(await whose(code)).toEqual({ assigneeId: manager.id, standingIn: undefined });
  });

  test('an absence taken back before it began moves nothing', async () => {
    const code = await claimed(absent);
    const id = await away(1, 2);
    await absences().revoke(world.context(absent), id);
    world.world.clock.advance(DAY);
    await world.runJobs();
    expect(await lines(code)).toEqual([]);
  });

  test('nobody stands in while away themselves', async () => {
    await away(0, 3);
    const answer = await absences().save(world.context(manager), {
      staffId: manager.id,
      substituteId: absent.id,
      from: today(),
      to: today(),
    });
    expect(answer).toMatchObject({ issues: [{ code: 'absence-substitute-away' }] });
  });

  test('only colleagues read who has it; the applicant reads of the office', async () => {
    const code = await claimed(absent);
    await away(0, 0);
    const told = async (viewer: StaffViewer | CitizenViewer) => {
      const instance = await world.instances.useCases.read(world.context(viewer), code);
      if (instance === null) throw new Error('Unseen');
      const deps = { store: world.storage.store, releases: world.releases, clock: world.world.clock };
      const entries = await inTenant((tx) => loadHistory(tx, world.context(viewer), instance.view, deps));
      return entries.map(({ sentence }) => sentence);
    };
    expect(await told(substitute)).toContain(
      `Affidata a ${substitute.name}, in sostituzione di ${absent.name}.`,
    );
    expect((await told(citizen)).join()).not.toContain('sostituzione');
  });
});
