import { addDays, romeDate, type JsonObject } from '@istanze/shared';
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
import { createAbsenceUseCases } from '../authorizations';
import { createAssignmentUseCases } from '.';

describe('who receives what a service is sent', () => {
  let world: InstanceWorld;
  let service: PermitService;
  let citizen: CitizenViewer;
  let admin: StaffViewer;
  let people: readonly StaffViewer[];
  let count = 0;

  beforeAll(async () => {
    world = await createInstanceWorld();
  });
  beforeEach(() =>
    inTenant(async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      admin = await aStaffViewer(tx, service, 'admin');
      const three = [];
      for (let nth = 0; nth < 3; nth++) three.push(await aStaffViewer(tx, service));
      people = three.toSorted((one, other) => one.id.localeCompare(other.id));
    }),
  );
  afterAll(() => world.close());

  const inTenant = <T>(work: Parameters<typeof world.world.withTenant<T>>[1]): Promise<T> =>
    world.world.withTenant(world.world.tenant.id, work);
  const deps = () => ({ withTenant: world.world.withTenant, clock: world.world.clock, issueInWords });
  const idOf = (nth: number): string => people[nth]?.id ?? '';
  const rule = (change: {
    mode: 'nobody' | 'turns' | 'load' | 'value' | null;
    field?: string;
    people?: JsonObject;
    otherwise?: 'turns' | 'load' | 'nobody';
  }) =>
    createAssignmentUseCases(deps()).save(world.context(admin), {
      serviceId: service.serviceId,
      mode: change.mode,
      field: change.field ?? null,
      people: change.people ?? null,
      otherwise: change.otherwise ?? null,
    });
  const officeRule = (mode: 'turns' | 'load') =>
    inTenant((tx) =>
      tx.query(
        'insert into assignment_rule (tenant_id, id, office_id, mode) values ($1, gen_random_uuid(), $2, $3)',
        [tx.tenantId, service.officeId, mode],
      ),
    );
  const sent = async (subject = 'Passo'): Promise<string | null> => {
    const code = await aSentRequest(world, citizen, service, { subject }, { jobs: false });
    return assigneeOf(code);
  };
  const assigneeOf = (code: string) =>
    inTenant(async (tx) => (await world.storage.store.findByCode(tx, code))?.assigneeId ?? null);
  const away = (staff: number, substitute: number) => {
    const from = romeDate(world.world.clock.now().toISOString());
    return createAbsenceUseCases(deps()).save(world.context(admin), {
      staffId: idOf(staff),
      substituteId: idOf(substitute),
      from,
      to: addDays(from, 1),
    });
  };

  test('without a rule it waits for somebody to take it', async () => {
    expect(await sent()).toBeNull();
  });

  test('in turn, each in their turn and from the beginning again; the history says so', async () => {
    await rule({ mode: 'turns' });
    expect([await sent(), await sent(), await sent(), await sent()]).toEqual([0, 1, 2, 0].map(idOf));
    const code = await aSentRequest(world, citizen, service, {}, { jobs: false });
    const history = await inTenant(async (tx) => {
      const instance = await world.storage.store.findByCode(tx, code);
      return world.storage.store.history(tx, instance?.id ?? '');
    });
    expect(history.find(({ type }) => type === 'assigned')).toMatchObject({
      actor: 'system',
      transition: { assignee: idOf(1), because: 'rule' },
    });
  });

  test('sent twice with the same key, it takes one turn', async () => {
    await rule({ mode: 'turns' });
    const key = `twice-${++count}`;
    const code = await aSentRequest(world, citizen, service, {}, { key, jobs: false });
    const ctx = world.context(citizen);
    const version = (await world.instances.useCases.read(ctx, code))?.version ?? 0;
    await world.instances.useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: key });
    expect([await assigneeOf(code), await sent()]).toEqual([0, 1].map(idOf));
  });

  test('to whoever has least open work', async () => {
    await rule({ mode: 'load' });
    expect(new Set([await sent(), await sent(), await sent()])).toEqual(new Set([0, 1, 2].map(idOf)));
  });

  test('who is away is passed over', async () => {
    await rule({ mode: 'turns' });
    await away(0, 1);
    expect([await sent(), await sent(), await sent()]).toEqual([1, 2, 1].map(idOf));
  });

  test('by the value of an answer; other values in turn; for who is away, to whoever stands in', async () => {
    await rule({ mode: 'value', field: 'subject', people: { Nord: idOf(2) }, otherwise: 'turns' });
    expect([await sent('Nord'), await sent('Sud'), await sent('Nord')]).toEqual([2, 0, 2].map(idOf));
    await away(2, 1);
    expect(await sent('Nord')).toBe(idOf(1));
  });

  test('the rule of the service counts more than that of its office, also when it says nobody', async () => {
    await officeRule('turns');
    expect(await sent()).toBe(idOf(0));
    await rule({ mode: 'nobody' });
    expect(await sent()).toBeNull();
    await rule({ mode: null });
    expect(await sent()).toBe(idOf(1));
  });

  test.each([
    [{ mode: 'value', people: { Nord: 'x' } }, 'required'],
    [{ mode: 'value', field: 'subject' }, 'assignment-nobody'],
    [
      { mode: 'value', field: 'subject', people: { Nord: '0190a000-0000-7000-8000-00000000dead' } },
      'choice-unknown',
    ],
  ] as const)('%j is refused: %s', async (change, code) => {
    const answer = await rule(change);
    expect('issues' in answer ? answer.issues.map((issue) => issue.code) : answer).toContain(code);
  });
});
