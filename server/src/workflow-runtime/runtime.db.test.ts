import { parseWorkflow, replay, type Actor, type JsonObject } from '@istanze/shared';
import { aCitizenViewer, aPermitService, aStaffViewer } from '../../test/builders/a-permit-service';
import { createInstanceWorld, type InstanceWorld } from '../../test/instance-world';
import type { InstanceRecord } from '../ports/inside';
import { readDefaultWorkflow } from './testing/default-workflow';

/** How long an outgoing act of the test's workflow may be taken back. */
const UNDO_SECONDS = 60;

describe('the runtime over a real database', () => {
  let it_: InstanceWorld;
  let code: string;
  let office: Actor;
  let applicant: Actor;

  beforeAll(async () => {
    it_ = await createInstanceWorld();
    const { withTenant, tenant } = it_.world;
    const service = await withTenant(tenant.id, (tx) => aPermitService(tx, 3000));
    const citizen = await withTenant(tenant.id, (tx) => aCitizenViewer(tx));
    const staff = await withTenant(tenant.id, (tx) => aStaffViewer(tx, service));
    office = { kind: 'staff', id: staff.id, roles: ['operator'] };
    applicant = { kind: 'citizen', id: citizen.id };
    const ctx = it_.context(citizen);
    const started = await it_.instances.useCases.start(ctx, {
      serviceSlug: service.slug,
      idempotencyKey: 'walk',
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    code = started.instance.code;
    await it_.instances.useCases.saveDraft(ctx, {
      code,
      step: 'step',
      changes: [{ path: 'subject', base: null, value: 'Passo' }],
    });
    const { version } = await load();
    await it_.instances.useCases.submit(ctx, { code, expectedVersion: version, idempotencyKey: 'walk' });
    await it_.runJobs();
  });
  afterAll(() => it_.close());

  const load = (): Promise<InstanceRecord> =>
    it_.world.withTenant(it_.world.tenant.id, async (tx) => {
      const found = await it_.storage.store.findByCode(tx, code);
      if (found === undefined) throw new Error(`No instance ${code}`);
      return found;
    });
  const must = async (
    actor: Actor,
    activity: string,
    outcome: string,
    input: JsonObject = {},
  ): Promise<void> => {
    const instance = await load();
    const done = await it_.world.withTenant(it_.world.tenant.id, (tx) =>
      it_.runtime.perform(tx, instance, { actor, activity, outcome, input }),
    );
    if (!done.ok) throw new Error(`${activity}: ${JSON.stringify(done.error)}`);
    await it_.runJobs();
    it_.world.clock.advance(UNDO_SECONDS + 1);
    await it_.runJobs();
  };
  const stands = async () => {
    const { workflow } = await load();
    return [workflow?.state, workflow?.category, workflow?.problems];
  };

  test('a permit goes from its submission to its document, and its history replays to where it stands', async () => {
    expect(await stands()).toEqual(['review', 'waiting-office', []]);
    await must(office, 'claim', 'claimed');
    await must(office, 'request-supplement', 'asked', {
      text: 'Manca qualcosa',
      fields: ['f-subject'],
      days: 15,
    });
    expect(await stands()).toEqual(['supplement', 'waiting-citizen', []]);
    await must(applicant, 'answer-supplement', 'answered', { subject: 'Passo carrabile' });
    expect((await load()).answers).toMatchObject({ subject: 'Passo carrabile' });
    await must(office, 'review', 'passed');
    await must(office, 'accept', 'accepted', { reasons: 'In regola' });
    expect(await stands()).toEqual(['payment', 'waiting-payment', []]);

    const { id } = await load();
    const paid = { signal: 'payment', outcome: 'paid', data: {} };
    const told = await Promise.all(
      [1, 2, 3].map(() =>
        it_.world.withTenant(it_.world.tenant.id, (tx) => it_.runtime.signal(tx, id, paid)),
      ),
    );
    expect(told.map(({ kind }) => kind).sort()).toEqual(['applied', 'stale', 'stale']);
    await it_.runJobs();
    await must(office, 'issue-document', 'issued', { source: 'template' });
    expect(await stands()).toEqual(['completed', 'completed', []]);

    const flow = parseWorkflow(readDefaultWorkflow('permits'));
    const history = await it_.world.withTenant(it_.world.tenant.id, (tx) =>
      it_.storage.store.history(tx, id),
    );
    const records = history.map(({ payload: _gone, ...clear }) => clear);
    expect(flow.ok && replay(flow.value, records)).toEqual({ ok: true, value: (await load()).workflow });
  });

  test('when it is over, nothing waits: no timer and no action is left in the outbox', async () => {
    const left = await it_.world.withTenant(it_.world.tenant.id, (tx) =>
      tx.query(
        `select key from outbox where tenant_id = $1 and kind in ('action', 'timer') and status in ('pending', 'leased')`,
        [tx.tenantId],
      ),
    );
    expect(left).toEqual([]);
  });
});
