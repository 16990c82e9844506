import { addDays, type JsonObject, romeDate, romeMoment } from '@istanze/shared';
import { limitConnections } from '../src/compose/limit-connections';
import { type Appointments, createAppointments } from '../src/domain/appointments';
import type { AgendaSettings } from '../src/domain/appointments/agenda.types';
import { createSendPlainMail } from '../src/domain/communications';
import { issueInWords } from '../src/graphql/issue-words';
import type { CitizenViewer, StaffViewer, Viewer } from '../src/graphql/viewer';
import {
  aCitizenViewer,
  aPermitService,
  aStaffViewer,
  type PermitService,
} from './builders/a-permit-service';
import { anAgenda, nextWorkingDay } from './builders/an-agenda';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

/** One office with its people, and a day ten days ahead on which it may receive. */
export interface ReceivingOffice {
  readonly service: PermitService;
  readonly citizen: CitizenViewer;
  readonly operator: StaffViewer;
  readonly admin: StaffViewer;
  readonly day: string;
  at(time: string): string;
  agenda(rule?: JsonObject, change?: JsonObject): JsonObject;
  /** Saves the rules by which it receives; throws when they are refused. */
  open(content?: JsonObject, version?: number): Promise<AgendaSettings>;
  book(
    viewer: Viewer | null,
    change?: JsonObject,
    connection?: string,
  ): ReturnType<Appointments['useCases']['book']>;
  /** Code of an appointment; throws when it is refused. */
  booked(viewer: Viewer | null, change?: JsonObject): Promise<string>;
  /** Hours of the day at which somebody can still come. */
  times(): Promise<readonly string[]>;
}

export interface AppointmentWorld {
  readonly world: InstanceWorld;
  readonly appointments: Appointments;
  /** A new office of the municipality; what was sent before is forgotten. */
  anOffice(): Promise<ReceivingOffice>;
  mailsOf(code: string): InstanceWorld['notifier']['sent'];
}

export async function createAppointmentWorld(): Promise<AppointmentWorld> {
  const world = await createInstanceWorld();
  const { withTenant, clock } = world.world;
  const sendMail = createSendPlainMail({ withTenant, notifierOf: async () => world.notifier });
  const limit = limitConnections(10);
  const originOf = async () => 'https://comune.example';
  const appointments = createAppointments({
    ...{ withTenant, clock, vault: world.vault, originOf, sendMail, issueInWords },
    releases: world.releases,
    findInstance: world.instances.work.find,
    mayBook: (tenantId, connection) =>
      connection === '' ? Promise.resolve(true) : limit(tenantId, connection),
  });
  for (const [kind, handle] of Object.entries(appointments.outboxHandlers))
    world.handlers.register(kind, handle);
  return {
    ...{ world, appointments },
    anOffice: () => anOffice(world, appointments),
    mailsOf: (code) => world.notifier.sent.filter(({ subject }) => subject.includes(code)),
  };
}

async function anOffice(
  world: InstanceWorld,
  { useCases, agenda: agendas }: Appointments,
): Promise<ReceivingOffice> {
  const { withTenant, clock, tenant } = world.world;
  const people = await withTenant(tenant.id, async (tx) => {
    const service = await aPermitService(tx);
    const citizen = await aCitizenViewer(tx);
    const operator = await aStaffViewer(tx, service);
    return { service, citizen, operator, admin: await aStaffViewer(tx, service, 'admin') };
  });
  world.notifier.sent.splice(0);
  const { officeId } = people.service;
  const day = nextWorkingDay(addDays(romeDate(clock.now().toISOString()), 10));
  const at = (time: string): string => romeMoment(day, time);
  const agenda = (rule: JsonObject = {}, change: JsonObject = {}): JsonObject => anAgenda(day, rule, change);
  let count = 0;
  const book: ReceivingOffice['book'] = (viewer, change = {}, connection = '') => {
    const name = `${officeId.slice(-6)}${++count}`;
    const request = {
      ...{ officeId, topicId: 'card', startsAt: at('09:00'), reason: '', serviceSlug: null, phone: '' },
      ...{ givenName: 'Ada', familyName: 'Prova', email: `ada${name}@posta.example` },
      ...change,
    };
    return useCases.book(
      { ...world.context(viewer), connectionMark: () => connection },
      request,
      `key-${name}`,
    );
  };
  return {
    ...{ ...people, day, at, agenda, book },
    open: async (content = agenda(), version = 0) => {
      const saved = await agendas.save(world.context(people.admin), officeId, content, version);
      if (!('agenda' in saved)) throw new Error(JSON.stringify(saved));
      return saved.agenda;
    },
    booked: async (viewer, change) => {
      const answer = await book(viewer, change);
      if (!('code' in answer)) throw new Error(JSON.stringify(answer));
      return answer.code;
    },
    times: async () =>
      (await useCases.slots(world.context(null), { officeId, topicId: 'card' }))
        .filter(({ date }) => date === day)
        .map(({ time }) => time),
  };
}
