import type { Text } from '@istanze/shared';

export type AppointmentState = 'held' | 'booked' | 'arrived' | 'absent' | 'cancelled';

/** What the office notes of who should come: `booked` takes a note back. */
export type Attendance = Extract<AppointmentState, 'booked' | 'arrived' | 'absent'>;

/** Who comes, as written when the place was booked. */
export interface Visitor {
  /** Null for who booked without a login. */
  readonly citizenId: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
  readonly locale: 'it' | 'en';
}

export interface AppointmentRow extends Visitor {
  readonly id: string;
  readonly code: string;
  readonly officeId: string;
  readonly ruleId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topicId: string;
  readonly topic: Text;
  readonly serviceSlug: string | null;
  readonly reason: Buffer | null;
  readonly state: AppointmentState;
  readonly heldUntil: Date | null;
  readonly cancelledBy: 'citizen' | 'office' | null;
  readonly cancelReason: string | null;
  readonly sequence: number;
  readonly changedAt: Date;
}

export const APPOINTMENT_COLUMNS = `a.id, a.code, a.office_id as "officeId", a.rule_id as "ruleId", a.starts_at as "startsAt",
  a.ends_at as "endsAt", a.topic_id as "topicId", a.topic, a.service_slug as "serviceSlug", a.citizen_id as "citizenId",
  a.given_name as "givenName", a.family_name as "familyName", a.email, a.phone, a.locale, a.reason, a.state,
  a.held_until as "heldUntil", a.cancelled_by as "cancelledBy", a.cancel_reason as "cancelReason", a.sequence,
  a.changed_at as "changedAt"`;
