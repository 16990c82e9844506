import type { OutboxHandler } from '../../platform/outbox';
import { createAgendaUseCases } from './agenda.use-cases';
import { AgendaResolver } from './agenda.resolver';
import type { AppointmentDependencies } from './appointment-dependencies';
import { AppointmentResolver } from './appointment.resolver';
import { createAppointmentUseCases } from './appointment.use-cases';
import { APPOINTMENT_DROP, APPOINTMENT_MAIL } from './notices';
import { createDropUnconfirmed, createSendNotice } from './send-notice';

export interface Appointments {
  readonly useCases: ReturnType<typeof createAppointmentUseCases>;
  readonly agenda: ReturnType<typeof createAgendaUseCases>;
  readonly resolvers: readonly object[];
  readonly outboxHandlers: Readonly<Record<string, OutboxHandler>>;
}

/** Everything about appointments: booking, the offices’ agenda, what is told by mail. */
export function createAppointments(deps: AppointmentDependencies): Appointments {
  const useCases = createAppointmentUseCases(deps);
  const agenda = createAgendaUseCases(deps);
  return {
    useCases,
    agenda,
    resolvers: [new AppointmentResolver(useCases), new AgendaResolver(agenda)],
    outboxHandlers: {
      [APPOINTMENT_MAIL]: createSendNotice(deps),
      [APPOINTMENT_DROP]: createDropUnconfirmed(),
    },
  };
}
