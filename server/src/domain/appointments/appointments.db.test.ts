import { addDays, type JsonObject, romeDate, romeMoment } from '@istanze/shared';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from '../../../test/builders/a-permit-service';
import { anAgenda, nextWorkingDay } from '../../../test/builders/an-agenda';
import { createInstanceWorld, type InstanceWorld } from '../../../test/instance-world';
import { issueInWords } from '../../graphql/issue-words';
import type { CitizenViewer, StaffViewer, Viewer } from '../../graphql/viewer';
import { createSendPlainMail } from '../communications';
import { type Appointments, createAppointments } from '.';

describe('appointments over a database', () => {
  let world: InstanceWorld;
  let appointments: Appointments;
  let service: PermitService;
  let citizen: CitizenViewer;
  let operator: StaffViewer;
  let admin: StaffViewer;
  let day = '';
  let count = 0;

  beforeAll(async () => {
    world = await createInstanceWorld();
    const { withTenant, clock } = world.world;
    const sendMail = createSendPlainMail({ withTenant, notifierOf: async () => world.notifier });
    const originOf = async () => 'https://comune.example';
    appointments = createAppointments({
      ...{ withTenant, clock, vault: world.vault, originOf, sendMail, issueInWords },
    });
    for (const [kind, handle] of Object.entries(appointments.outboxHandlers))
      world.handlers.register(kind, handle);
  });
  beforeEach(async () => {
    await world.world.withTenant(world.world.tenant.id, async (tx) => {
      service = await aPermitService(tx);
      citizen = await aCitizenViewer(tx);
      operator = await aStaffViewer(tx, service);
      admin = await aStaffViewer(tx, service, 'admin');
    });
    day = nextWorkingDay(addDays(romeDate(world.world.clock.now().toISOString()), 10));
    world.notifier.sent.splice(0);
  });
  afterAll(() => world.close());

  const ctx = (viewer: Viewer | null) => world.context(viewer);
  const at = (time: string): string => romeMoment(day, time);
  const agenda = (rule: JsonObject = {}, change: JsonObject = {}): JsonObject => anAgenda(day, rule, change);
  const open = async (content: JsonObject = agenda(), version = 0) => {
    const saved = await appointments.agenda.save(ctx(admin), service.officeId, content, version);
    if (!('agenda' in saved)) throw new Error(JSON.stringify(saved));
    return saved.agenda;
  };
  const book = (viewer: Viewer | null, change: JsonObject = {}) =>
    appointments.useCases.book(
      ctx(viewer),
      {
        ...{
          officeId: service.officeId,
          topicId: 'card',
          startsAt: at('09:00'),
          reason: '',
          serviceSlug: null,
        },
        ...{ givenName: 'Ada', familyName: 'Prova', email: `ada${++count}@posta.example`, phone: '' },
        ...change,
      },
      `key-${++count}`,
    );
  const booked = async (viewer: Viewer | null, change: JsonObject = {}): Promise<string> => {
    const answer = await book(viewer, change);
    if (!('code' in answer)) throw new Error(JSON.stringify(answer));
    return answer.code;
  };
  const times = async (): Promise<readonly string[]> =>
    (await appointments.useCases.slots(ctx(null), { officeId: service.officeId, topicId: 'card' }))
      .filter(({ date }) => date === day)
      .map(({ time }) => time);
  const reasonOf = (answer: object): unknown => ('reason' in answer ? answer.reason : Object.keys(answer));
  const mailsOf = (code: string) => world.notifier.sent.filter(({ subject }) => subject.includes(code));
  const subjects = (code: string): readonly string[] => mailsOf(code).map(({ subject }) => subject);
  const keyOf = (code: string): string =>
    /chiave=([\w-]+)/.exec(
      mailsOf(code)
        .map(({ text }) => text)
        .join('\n'),
    )?.[1] ?? '';

  test('fifty at once for the last place: one has it', async () => {
    await open(agenda({ capacity: 2 }));
    await booked(citizen);
    const answers = await Promise.all(Array.from({ length: 50 }, () => book(null)));
    expect(answers.filter((answer) => 'code' in answer)).toHaveLength(1);
    expect(new Set(answers.filter((answer) => !('code' in answer)).map(reasonOf))).toEqual(
      new Set(['reason.slot-taken']),
    );
    expect(await times()).toEqual(['09:30']);
  }, 30_000);

  test('who is logged in has the place at once, with a mail for the calendar', async () => {
    await open();
    const code = await booked(citizen, { email: 'io@posta.example', reason: 'Ho la carta scaduta' });
    await world.runJobs();
    const [mail] = mailsOf(code);
    expect(mail).toMatchObject({ to: 'io@posta.example', attachments: [{ name: `${code}.ics` }] });
    expect(mail?.text).toContain('Carta d’identità');
    expect(await appointments.useCases.mine(ctx(citizen))).toMatchObject([
      { code, state: 'booked', reason: 'Ho la carta scaduta', givenName: citizen.givenName, canChange: true },
    ]);
  });

  test('who is not logged in confirms with the link of the mail, and only with it', async () => {
    await open();
    const code = await booked(null);
    await world.runJobs();
    const key = { code, token: keyOf(code) };
    expect(await appointments.useCases.read(ctx(null), { code, token: null })).toBeNull();
    expect(await appointments.useCases.read(ctx(citizen), { code, token: 'abc' })).toBeNull();
    expect(await appointments.useCases.read(ctx(null), key)).toMatchObject({ state: 'held' });
    expect(await appointments.useCases.confirm(ctx(null), key)).toMatchObject({
      appointment: { state: 'booked' },
    });
    await world.runJobs();
    expect(subjects(code)[0]).toMatch(/^Conferma/);
    expect(subjects(code)[1]).toMatch(/^Appuntamento /);
  });

  test('a place that nobody confirms is free again after an hour, and forgotten', async () => {
    await open();
    const code = await booked(null);
    await world.runJobs();
    const key = { code, token: keyOf(code) };
    expect(await times()).toEqual(['09:30']);
    world.world.clock.set(new Date(world.world.clock.now().getTime() + 61 * 60_000));
    expect(await times()).toEqual(['09:00', '09:30']);
    expect(reasonOf(await appointments.useCases.confirm(ctx(null), key))).toBe('reason.appointment-not-held');
    await world.runJobs();
    expect(await appointments.useCases.read(ctx(null), key)).toBeNull();
  });

  test('moved it frees the earlier place; the reminder is that of the new time', async () => {
    await open();
    const code = await booked(citizen);
    const moved = await appointments.useCases.move(ctx(citizen), { code, token: null }, at('09:30'));
    expect(moved).toMatchObject({ appointment: { startsAt: new Date(at('09:30')) } });
    expect(await times()).toEqual(['09:00']);
    world.world.clock.set(new Date(romeMoment(addDays(day, -1), '12:00')));
    await world.runJobs();
    expect(subjects(code).filter((subject) => subject.includes('Domani'))).toEqual([
      `Domani alle 09:30 hai un appuntamento – ${code}`,
    ]);
  });

  test('a place that another has cannot be moved to', async () => {
    await open();
    const code = await booked(citizen);
    await booked(null, { startsAt: at('09:30') });
    const moved = await appointments.useCases.move(ctx(citizen), { code, token: null }, at('09:30'));
    expect(reasonOf(moved)).toBe('reason.slot-taken');
    expect(await appointments.useCases.mine(ctx(citizen))).toMatchObject([
      { startsAt: new Date(at('09:00')) },
    ]);
  });

  test('cancelled it is free for others, and no reminder is sent', async () => {
    await open();
    const code = await booked(citizen);
    await appointments.useCases.cancel(ctx(citizen), { code, token: null });
    expect(await times()).toEqual(['09:00', '09:30']);
    expect(await appointments.useCases.mine(ctx(citizen))).toEqual([]);
    world.world.clock.set(new Date(romeMoment(addDays(day, -1), '12:00')));
    await world.runJobs();
    expect(subjects(code).some((subject) => subject.includes('Domani'))).toBe(false);
  });

  test.each([
    [{ topicId: 'gone' }, 'reason.slot-gone'],
    [{ startsAt: '2020-01-01T08:00:00.000Z' }, 'reason.slot-gone'],
    [{ officeId: 'gone' }, 'reason.slot-gone'],
    [{ email: 'nobody' }, ['issues', 'errorCode']],
    [{ givenName: ' ' }, ['issues', 'errorCode']],
  ])('%j is refused', async (change, reason) => {
    await open();
    const told = reasonOf(await book(null, change));
    expect(Array.isArray(told) ? told.toSorted() : told).toEqual(
      Array.isArray(reason) ? reason.toSorted() : reason,
    );
  });

  test('nobody fills an agenda from one address', async () => {
    await open(agenda({ to: '12:00' }));
    const email = 'tanti@posta.example';
    for (const time of ['09:00', '09:30', '10:00', '10:30', '11:00'])
      await booked(null, { email, startsAt: at(time) });
    expect(reasonOf(await book(null, { email, startsAt: at('11:30') }))).toBe('reason.too-many-appointments');
  });

  test('the office sees who comes, notes it, and says why it cannot receive', async () => {
    await open();
    const [first, second] = [await booked(citizen), await booked(null, { startsAt: at('09:30') })];
    const read = (viewer: StaffViewer) => appointments.agenda.read(ctx(viewer), { from: day, to: day });
    expect(await read(operator)).toMatchObject({
      days: [{ date: day, places: 2 }],
      appointments: [
        { code: first, state: 'booked' },
        { code: second, state: 'held' },
      ],
    });
    expect(await read(admin)).toMatchObject({ appointments: [], offices: [] });
    await appointments.agenda.note(ctx(operator), first, 'absent');
    expect((await read(operator)).appointments[0]).toMatchObject({ state: 'absent' });
    await appointments.agenda.note(ctx(operator), first, 'booked');
    expect(await appointments.agenda.dismiss(ctx(operator), first, ' ')).toMatchObject({
      issues: [{ code: 'appointment-reason' }],
    });
    await appointments.agenda.dismiss(ctx(operator), first, 'L’ufficio è chiuso per un guasto.');
    await world.runJobs();
    expect(
      mailsOf(first)
        .map(({ text }) => text)
        .join(),
    ).toContain('chiuso per un guasto');
  });

  test('of an office where one does not work nothing can be changed', async () => {
    await open();
    const code = await booked(citizen);
    const elsewhere = await world.world.withTenant(world.world.tenant.id, async (tx) =>
      aStaffViewer(tx, await aPermitService(tx)),
    );
    await expect(appointments.agenda.note(ctx(elsewhere), code, 'arrived')).rejects.toThrow('appointment');
    await expect(appointments.agenda.dismiss(ctx(elsewhere), code, 'x')).rejects.toThrow('appointment');
  });

  test('an appointment that new rules no longer open is counted, and stays', async () => {
    await open();
    await booked(citizen);
    const closures = [{ from: day, to: day, reason: 'Trasloco' }];
    expect(await open(agenda({}, { closures }), 1)).toMatchObject({ toCome: 1, outside: 1, version: 2 });
    expect(await times()).toEqual([]);
    const late = await appointments.agenda.save(ctx(admin), service.officeId, agenda(), 1);
    expect(late).toMatchObject({ errorCode: 'VERSION_CONFLICT', currentVersion: 2 });
  });

  test('the offices that receive, first those of the service one comes from', async () => {
    const topics = [{ id: 'card', name: { it: 'Carta' }, services: [service.slug] }];
    await open(agenda({}, { topics }));
    const offices = await appointments.useCases.offices(ctx(null), service.slug);
    expect(offices[0]).toMatchObject({
      id: service.officeId,
      suggested: true,
      topics: [{ id: 'card', suggested: true }],
    });
  });
});
