import type { OutboxHandler } from '../../platform/outbox';
import { createAgendaUseCases } from './agenda.use-cases';
import { AgendaResolver } from './agenda.resolver';
import type { AppointmentDependencies } from './appointment-dependencies';
import { AppointmentResolver } from './appointment.resolver';
import { createAppointmentUseCases } from './appointment.use-cases';
import { eraseAppointments } from './erase-appointments';
import { FormSlotResolver } from './form-slot.resolver';
import { createFormSlotUseCases, type FormSlotDependencies, type FormSlotUseCases } from './hold-slot';
import { APPOINTMENT_DROP, APPOINTMENT_MAIL } from './notices';
import { createDropUnconfirmed, createSendNotice } from './send-notice';

export interface Appointments {
  readonly useCases: ReturnType<typeof createAppointmentUseCases>;
  readonly agenda: ReturnType<typeof createAgendaUseCases>;
  readonly formSlots: FormSlotUseCases;
  /** Empties for ever what names a person in their appointments; those to come are cancelled. */
  readonly erase: (tenantId: string, citizenId: string) => Promise<void>;
  readonly resolvers: readonly object[];
  readonly outboxHandlers: Readonly<Record<string, OutboxHandler>>;
}

/** Everything about appointments: booking, the offices’ agenda, what is told by mail. */
export function createAppointments(deps: AppointmentDependencies & FormSlotDependencies): Appointments {
  const useCases = createAppointmentUseCases(deps);
  const agenda = createAgendaUseCases(deps);
  const formSlots = createFormSlotUseCases(deps);
  return {
    useCases,
    agenda,
    formSlots,
    erase: (tenantId, citizenId) =>
      deps.withTenant(tenantId, (tx) => eraseAppointments(tx, { citizenId }, deps.clock.now())),
    resolvers: [
      new AppointmentResolver(useCases),
      new AgendaResolver(agenda),
      new FormSlotResolver(formSlots),
    ],
    outboxHandlers: {
      [APPOINTMENT_MAIL]: createSendNotice(deps),
      [APPOINTMENT_DROP]: createDropUnconfirmed(),
    },
  };
}
