import { addDays, romeMoment } from '@istanze/shared';
import {
  type AppointmentWorld,
  createAppointmentWorld,
  type ReceivingOffice,
} from '../../../test/appointment-world';
import { aPermitService, aStaffViewer } from '../../../test/builders/a-permit-service';
import type { StaffViewer } from '../../graphql/viewer';

describe('the agenda of an office', () => {
  let given: AppointmentWorld;
  let office: ReceivingOffice;

  beforeAll(async () => {
    given = await createAppointmentWorld();
  });
  beforeEach(async () => {
    office = await given.anOffice();
  });
  afterAll(() => given.world.close());

  test('the office sees who comes, notes it, and says why it cannot receive', async () => {
    await office.open();
    const [first, second] = [
      await office.booked(office.citizen),
      await office.booked(null, { startsAt: office.at('09:30') }),
    ];
    const read = (viewer: StaffViewer) =>
      given.appointments.agenda.read(given.world.context(viewer), { from: office.day, to: office.day });
    expect(await read(office.operator)).toMatchObject({
      days: [{ date: office.day, places: 2, taken: 2 }],
      totalCount: 2,
      appointments: [
        { code: first, state: 'booked' },
        { code: second, state: 'held' },
      ],
    });
    expect(await read(office.admin)).toMatchObject({ appointments: [], offices: [] });
    await given.appointments.agenda.note(given.world.context(office.operator), first, 'absent');
    expect((await read(office.operator)).appointments[0]).toMatchObject({ state: 'absent' });
    await given.appointments.agenda.note(given.world.context(office.operator), first, 'booked');
    expect(
      await given.appointments.agenda.dismiss(given.world.context(office.operator), first, ' '),
    ).toMatchObject({
      issues: [{ code: 'appointment-reason' }],
    });
    await given.appointments.agenda.dismiss(
      given.world.context(office.operator),
      first,
      'L’ufficio è chiuso per un guasto.',
    );
    await given.world.runJobs();
    expect(
      given
        .mailsOf(first)
        .map(({ text }) => text)
        .join(),
    ).toContain('chiuso per un guasto');
  });

  test('of an office where one does not work nothing can be changed', async () => {
    await office.open();
    const code = await office.booked(office.citizen);
    const elsewhere = await given.world.world.withTenant(given.world.world.tenant.id, async (tx) =>
      aStaffViewer(tx, await aPermitService(tx)),
    );
    await expect(
      given.appointments.agenda.note(given.world.context(elsewhere), code, 'arrived'),
    ).rejects.toThrow('appointment');
    await expect(
      given.appointments.agenda.dismiss(given.world.context(elsewhere), code, 'x'),
    ).rejects.toThrow('appointment');
  });

  test('of very many appointments the first five hundred are listed, and how many there are', async () => {
    await office.open();
    await office.booked(office.citizen);
    await given.world.world.withTenant(given.world.world.tenant.id, (tx) =>
      tx.query(
        `insert into appointment (tenant_id, id, code, office_id, rule_id, place, starts_at, ends_at, topic_id, topic, given_name,
           family_name, email, state, created_at, changed_at)
         select tenant_id, gen_random_uuid(), code || n, office_id, 'desk', n, starts_at, ends_at, topic_id, topic, given_name,
           family_name, email, state, created_at, changed_at
         from appointment, generate_series(2, 520) n where tenant_id = $1 and office_id = $2`,
        [tx.tenantId, office.service.officeId],
      ),
    );
    const asked = { from: office.day, to: office.day };
    const ctx = given.world.context(office.operator);
    const read = await given.appointments.agenda.read(ctx, asked);
    expect(read).toMatchObject({ totalCount: 520, days: [{ taken: 520 }] });
    expect(read.appointments).toHaveLength(500);
    const elsewhere = await given.appointments.agenda.read(ctx, { ...asked, officeId: office.citizen.id });
    expect(elsewhere).toMatchObject({ totalCount: 0, appointments: [] });
  });

  test('an appointment that new rules no longer open is counted, and stays', async () => {
    await office.open();
    await office.booked(office.citizen);
    const closures = [{ from: office.day, to: office.day, reason: 'Trasloco' }];
    expect(await office.open(office.agenda({}, { closures }), 1)).toMatchObject({
      toCome: 1,
      outside: 1,
      version: 2,
    });
    expect(await office.times()).toEqual([]);
    const late = await given.appointments.agenda.save(
      given.world.context(office.admin),
      office.service.officeId,
      office.agenda(),
      1,
    );
    expect(late).toMatchObject({ errorCode: 'VERSION_CONFLICT', currentVersion: 2 });
  });

  test('what was noted by mistake and taken back leaves the reminder to be moved with the appointment', async () => {
    await office.open();
    const code = await office.booked(office.citizen);
    await given.appointments.agenda.note(given.world.context(office.operator), code, 'absent');
    await given.appointments.agenda.note(given.world.context(office.operator), code, 'booked');
    const later = romeMoment(addDays(office.day, 7), '09:00');
    const key = { code, token: null };
    await given.appointments.useCases.move(given.world.context(office.citizen), key, later);
    given.world.world.clock.set(new Date(romeMoment(addDays(office.day, -1), '12:00')));
    await given.world.runJobs();
    expect(given.mailsOf(code).filter(({ subject }) => subject.includes('Domani'))).toEqual([]);
  });
});
