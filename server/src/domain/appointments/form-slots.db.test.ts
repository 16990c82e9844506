import { uuidv7 } from 'uuidv7';
import {
  type AppointmentWorld,
  createAppointmentWorld,
  type ReceivingOffice,
} from '../../../test/appointment-world';
import { aCitizenViewer, aPermitService, type PermitService } from '../../../test/builders/a-permit-service';
import { PERMIT_FORM } from '../../../test/builders/permit-form';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';

describe('an appointment that a form asks for', () => {
  let given: AppointmentWorld;
  let office: ReceivingOffice;
  let service: PermitService;
  let [anna, bruno]: CitizenViewer[] = [];

  beforeAll(async () => {
    given = await createAppointmentWorld();
  });
  beforeEach(async () => {
    given.world.world.clock.set(new Date());
    office = await given.anOffice();
    await office.open(office.agenda({ to: '09:30' }));
    [service, anna, bruno] = await inTenant(async (tx) => [
      await askingForATurn(tx, office.service.officeId),
      await aCitizenViewer(tx),
      await aCitizenViewer(tx),
    ]);
  });
  afterAll(() => given.world.close());

  const inTenant = <T>(work: (tx: TenantTransaction) => Promise<T>): Promise<T> =>
    given.world.world.withTenant(given.world.world.tenant.id, work);
  const as = (viewer: CitizenViewer | undefined) => given.world.context(viewer ?? null);
  const useCases = () => given.world.instances.useCases;
  const turn = (time = '09:00') => ({ date: office.day, time });
  const turnOf = (code: string) => ({ code, path: 'turn' });
  const hold = (viewer: CitizenViewer | undefined, code: string) =>
    given.appointments.formSlots.hold(as(viewer), turnOf(code), turn());
  const isOffered = async (viewer: CitizenViewer | undefined, code: string): Promise<boolean> => {
    const offered = await given.appointments.formSlots.list(as(viewer), turnOf(code));
    return offered.some(({ date, time }) => date === office.day && time === '09:00');
  };
  const drafted = async (viewer: CitizenViewer | undefined): Promise<string> => {
    const started = await useCases().start(as(viewer), {
      serviceSlug: service.slug,
      idempotencyKey: uuidv7(),
      fromInstance: null,
    });
    if (!('instance' in started)) throw new Error(JSON.stringify(started));
    const { code } = started.instance;
    const value = { id: 's', office: office.service.officeId, officeName: 'Anagrafe', ...turn() };
    const answers = { subject: 'Prova', turn: value };
    const changes = Object.entries(answers).map(([path, to]) => ({ path, base: null, value: to }));
    await useCases().saveDraft(as(viewer), { code, step: null, changes });
    return code;
  };
  const send = async (viewer: CitizenViewer | undefined, code: string) => {
    const expectedVersion = (await useCases().read(as(viewer), code))?.version ?? 0;
    return useCases().submit(as(viewer), { code, expectedVersion, idempotencyKey: uuidv7() });
  };
  const mine = (viewer: CitizenViewer | undefined) => given.appointments.useCases.mine(as(viewer));

  test('is held while the draft is compiled, for twenty minutes, and for nobody else to see', async () => {
    const [own, other] = [await drafted(anna), await drafted(bruno)];
    expect(await isOffered(bruno, other)).toBe(true);
    expect(await hold(anna, own)).toMatchObject({ until: expect.any(Date) });
    expect([await isOffered(anna, own), await isOffered(bruno, other)]).toEqual([true, false]);
    expect(await hold(bruno, other)).toMatchObject({ reason: 'reason.slot-taken' });
    await expect(hold(bruno, own)).rejects.toThrow('question');
    given.world.world.clock.set(new Date(given.world.world.clock.now().getTime() + 21 * 60_000));
    expect(await isOffered(bruno, other)).toBe(true);
  });

  test('two send at once for the last place: one has it, the other keeps the answers and is told which to change', async () => {
    const codes = [await drafted(anna), await drafted(bruno)];
    const answers = await Promise.all([send(anna, codes[0] ?? ''), send(bruno, codes[1] ?? '')]);
    expect(answers.filter((one) => 'instance' in one)).toHaveLength(1);
    const lost = answers.findIndex((one) => !('instance' in one));
    expect(answers[lost]).toMatchObject({ issues: [{ path: 'turn', code: 'slot-taken' }] });
    const loser = [anna, bruno][lost];
    expect(await useCases().read(as(loser), codes[lost] ?? '')).toMatchObject({
      category: 'draft',
      answers: { subject: 'Prova', turn: { time: '09:00' } },
    });
  });

  test('is taken with the request, told by mail, and free again once the request is withdrawn', async () => {
    const code = await drafted(anna);
    await hold(anna, code);
    expect(await send(anna, code)).toHaveProperty('instance');
    const [booked] = await mine(anna);
    expect(booked).toMatchObject({ state: 'booked', startsAt: new Date(office.at('09:00')) });
    await given.world.runJobs();
    expect(given.mailsOf(booked?.code ?? '')).toHaveLength(1);
    const { version } = (await useCases().read(as(anna), code)) ?? {};
    const request = { code, reason: '', expectedVersion: version ?? 0, idempotencyKey: uuidv7() };
    expect(await useCases().withdraw(as(anna), request)).toHaveProperty('instance');
    await given.world.runJobs();
    expect(await mine(anna)).toEqual([]);
    expect(await office.times()).toEqual(['09:00']);
  });

  test('of a draft that is thrown away is free at once; of a request that is erased nobody is named', async () => {
    const thrown = await drafted(anna);
    await hold(anna, thrown);
    await useCases().discardDraft(as(anna), thrown);
    expect(await office.times()).toEqual(['09:00']);
    const code = await drafted(bruno);
    await send(bruno, code);
    const id = (await useCases().read(as(bruno), code))?.view.id ?? '';
    await given.world.instances.erase(given.world.world.tenant.id, id);
    const kept = await inTenant((tx) =>
      tx.query<{ row: string }>(
        `select given_name || family_name || email || phone as row from appointment where tenant_id = $1 and instance_id = $2`,
        [tx.tenantId, id],
      ),
    );
    expect(kept).toEqual([{ row: '' }]);
    expect(await office.times()).toEqual(['09:00']);
  });

  test('of an office that opens for nobody is not offered, and another office cannot be slipped in', async () => {
    const code = await drafted(anna);
    const closed = await given.anOffice();
    await inTenant((tx) =>
      tx.query('update instance set office_id = $3 where tenant_id = $1 and code = $2', [
        tx.tenantId,
        code,
        closed.service.officeId,
      ]),
    );
    expect(await given.appointments.formSlots.list(as(anna), turnOf(code))).toEqual([]);
    expect(await send(anna, code)).toMatchObject({ issues: [{ path: 'turn', code: 'slot-unknown' }] });
  });
});

/** A published permit of an office whose form asks for a turn too. */
async function askingForATurn(tx: TenantTransaction, officeId: string): Promise<PermitService> {
  const [step, ...steps] = PERMIT_FORM.steps;
  const [section, ...sections] = step?.sections ?? [];
  if (step === undefined || section === undefined) throw new Error('The form has no section');
  const turn = { id: 'f-turn', key: 'turn', type: 'appointment-slot', label: { it: 'Quando vieni' } };
  const fields = [...section.fields, turn];
  const form = {
    ...PERMIT_FORM,
    steps: [{ ...step, sections: [{ ...section, fields }, ...sections] }, ...steps],
  };
  const service = await aPermitService(tx, 0, { form });
  await tx.query('update service set office_id = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    service.serviceId,
    officeId,
  ]);
  return { ...service, officeId };
}
