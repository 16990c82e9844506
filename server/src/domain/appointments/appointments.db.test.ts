import { addDays, romeMoment } from '@istanze/shared';
import {
  type AppointmentWorld,
  createAppointmentWorld,
  type ReceivingOffice,
} from '../../../test/appointment-world';

describe('appointments as people take them', () => {
  let given: AppointmentWorld;
  let office: ReceivingOffice;

  beforeAll(async () => {
    given = await createAppointmentWorld();
  });
  beforeEach(async () => {
    office = await given.anOffice();
  });
  afterAll(() => given.world.close());

  const reasonOf = (answer: object): unknown => ('reason' in answer ? answer.reason : Object.keys(answer));
  const subjects = (code: string): readonly string[] => given.mailsOf(code).map(({ subject }) => subject);
  const keyOf = (code: string): string =>
    /chiave=([\w-]+)/.exec(
      given
        .mailsOf(code)
        .map(({ text }) => text)
        .join('\n'),
    )?.[1] ?? '';

  test('fifty at once for the last place: one has it', async () => {
    await office.open(office.agenda({ capacity: 2 }));
    await office.booked(office.citizen);
    const answers = await Promise.all(Array.from({ length: 50 }, () => office.book(null)));
    expect(answers.filter((answer) => 'code' in answer)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => !('code' in answer)).map(reasonOf))).toEqual(
      new Set(['reason.slot-taken']),
    );
    expect(await office.times()).toEqual(['09:30']);
  }, 30_000);

  test('who is logged in has the place at once, with a mail for the calendar', async () => {
    await office.open();
    const code = await office.booked(office.citizen, {
      email: 'io@posta.example',
      reason: 'Ho la carta scaduta',
    });
    await given.world.runJobs();
    const [mail] = given.mailsOf(code);
    expect(mail).toMatchObject({ to: 'io@posta.example', attachments: [{ name: `${code}.ics` }] });
    expect(mail?.text).toContain('Carta d’identità');
    expect(await given.appointments.useCases.mine(given.world.context(office.citizen))).toMatchObject([
      {
        code,
        state: 'booked',
        reason: 'Ho la carta scaduta',
        givenName: office.citizen.givenName,
        canChange: true,
      },
    ]);
  });

  test('who is not logged in confirms with the link of the mail, and only with it', async () => {
    await office.open();
    const code = await office.booked(null);
    await given.world.runJobs();
    const key = { code, token: keyOf(code) };
    expect(
      await given.appointments.useCases.read(given.world.context(null), { code, token: null }),
    ).toBeNull();
    expect(
      await given.appointments.useCases.read(given.world.context(office.citizen), { code, token: 'abc' }),
    ).toBeNull();
    expect(await given.appointments.useCases.read(given.world.context(null), key)).toMatchObject({
      state: 'held',
    });
    expect(await given.appointments.useCases.confirm(given.world.context(null), key)).toMatchObject({
      appointment: { state: 'booked' },
    });
    await given.world.runJobs();
    expect(subjects(code)[0]).toMatch(/^Conferma/);
    expect(subjects(code)[1]).toMatch(/^Appuntamento /);
  });

  test('a place that nobody confirms is free again after an hour, and forgotten', async () => {
    await office.open();
    const code = await office.booked(null);
    await given.world.runJobs();
    const key = { code, token: keyOf(code) };
    expect(await office.times()).toEqual(['09:30']);
    given.world.world.clock.set(new Date(given.world.world.clock.now().getTime() + 61 * 60_000));
    expect(await office.times()).toEqual(['09:00', '09:30']);
    expect(reasonOf(await given.appointments.useCases.confirm(given.world.context(null), key))).toBe(
      'reason.appointment-not-held',
    );
    await given.world.runJobs();
    expect(await given.appointments.useCases.read(given.world.context(null), key)).toBeNull();
  });

  test('moved it frees the earlier place; the reminder is that of the new time', async () => {
    await office.open();
    const code = await office.booked(office.citizen);
    const moved = await given.appointments.useCases.move(
      given.world.context(office.citizen),
      { code, token: null },
      office.at('09:30'),
    );
    expect(moved).toMatchObject({ appointment: { startsAt: new Date(office.at('09:30')) } });
    expect(await office.times()).toEqual(['09:00']);
    given.world.world.clock.set(new Date(romeMoment(addDays(office.day, -1), '12:00')));
    await given.world.runJobs();
    expect(subjects(code).filter((subject) => subject.includes('Domani'))).toEqual([
      `Domani alle 09:30 hai un appuntamento – ${code}`,
    ]);
  });

  test('a place that another has cannot be moved to', async () => {
    await office.open();
    const code = await office.booked(office.citizen);
    await office.booked(null, { startsAt: office.at('09:30') });
    const moved = await given.appointments.useCases.move(
      given.world.context(office.citizen),
      { code, token: null },
      office.at('09:30'),
    );
    expect(reasonOf(moved)).toBe('reason.slot-taken');
    expect(await given.appointments.useCases.mine(given.world.context(office.citizen))).toMatchObject([
      { startsAt: new Date(office.at('09:00')) },
    ]);
  });

  test('cancelled it is free for others, and no reminder is sent', async () => {
    await office.open();
    const code = await office.booked(office.citizen);
    await given.appointments.useCases.cancel(given.world.context(office.citizen), { code, token: null });
    expect(await office.times()).toEqual(['09:00', '09:30']);
    expect(await given.appointments.useCases.mine(given.world.context(office.citizen))).toEqual([]);
    given.world.world.clock.set(new Date(romeMoment(addDays(office.day, -1), '12:00')));
    await given.world.runJobs();
    expect(subjects(code).some((subject) => subject.includes('Domani'))).toBe(false);
  });

  test.each([
    [{ topicId: 'gone' }, 'reason.slot-gone'],
    [{ startsAt: '2020-01-01T08:00:00.000Z' }, 'reason.slot-gone'],
    [{ officeId: 'gone' }, 'reason.slot-gone'],
    [{ email: 'nobody' }, ['issues', 'errorCode']],
    [{ givenName: ' ' }, ['issues', 'errorCode']],
  ])('%j is refused', async (change, reason) => {
    await office.open();
    const told = reasonOf(await office.book(null, change));
    expect(Array.isArray(told) ? told.toSorted() : told).toEqual(
      Array.isArray(reason) ? reason.toSorted() : reason,
    );
  });

  test('nobody fills an agenda from one address', async () => {
    await office.open(office.agenda({ to: '12:00' }));
    const email = 'tanti@posta.example';
    for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00'])
      await office.booked(null, { email, startsAt: office.at(time) });
    expect(reasonOf(await office.book(null, { email, startsAt: office.at('11:30') }))).toBe(
      'reason.too-many-appointments',
    );
  });

  test('nor from one login, whatever address is given', async () => {
    await office.open(office.agenda({ to: '12:00' }));
    for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00'])
      await office.booked(office.citizen, { startsAt: office.at(time) });
    expect(reasonOf(await office.book(office.citizen, { startsAt: office.at('11:30') }))).toBe(
      'reason.too-many-appointments',
    );
  });

  test('nor without a login from one connection: the eleventh in an hour is told to log in', async () => {
    await office.open(office.agenda({ to: '18:00' }));
    const connection = `flood-${office.day}`;
    const answers = [];
    for (let at = 0; at < 11; at += 1)
      answers.push(
        await office.book(
          null,
          {
            startsAt: office.at(
              `${9 + Math.floor(at / 2)}`.padStart(2, '0') + (at % 2 === 0 ? ':00' : ':30'),
            ),
          },
          connection,
        ),
      );
    expect(answers.filter((answer) => 'code' in answer)).toHaveLength(10);
    expect(reasonOf(answers[10] ?? {})).toBe('reason.too-many-bookings');
    expect(await office.book(office.citizen, { startsAt: office.at('15:00') }, connection)).toHaveProperty(
      'code',
    );
  });

  test('the offices that receive, first those of the service one comes from', async () => {
    const topics = [{ id: 'card', name: { it: 'Carta' }, services: [office.service.slug] }];
    await office.open(office.agenda({}, { topics }));
    const offices = await given.appointments.useCases.offices(given.world.context(null), office.service.slug);
    expect(offices[0]).toMatchObject({
      id: office.service.officeId,
      suggested: true,
      topics: [{ id: 'card', suggested: true }],
    });
  });
});
