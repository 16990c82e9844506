import type { JsonObject } from '@istanze/shared';
import type { OwnAppointment } from '../appointments';

/** Everything the municipality holds of a person, as it leaves in the copy (GDPR artt. 15 and 20). Instants in ISO 8601, amounts in cents. */
export interface PersonalData {
  readonly createdAt: string;
  readonly municipality: string;
  readonly person: JsonObject;
  readonly contacts: JsonObject;
  readonly keptForReuse: JsonObject;
  readonly logins: readonly JsonObject[];
  readonly instances: readonly PersonalInstance[];
  readonly appointments: readonly OwnAppointment[];
  /** Those about no instance. */
  readonly messages: readonly PersonalMessage[];
  readonly accesses: readonly PersonalAccess[];
}

export interface PersonalInstance {
  readonly code: string;
  readonly service: string;
  readonly state: string;
  readonly office: string;
  readonly createdAt: string;
  readonly submittedAt: string | null;
  readonly protocol: string | null;
  readonly erased: boolean;
  /** As they are stored, by the keys of the form. */
  readonly answers: JsonObject;
  /** The same in the words of the form. */
  readonly declared: readonly DeclaredSection[];
  readonly attachments: readonly PersonalFile[];
  readonly documents: readonly PersonalFile[];
  readonly payments: readonly PersonalPayment[];
  readonly messages: readonly PersonalMessage[];
}

export interface DeclaredSection {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

export interface PersonalFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly at: string;
}

export interface PersonalPayment {
  readonly reason: string;
  readonly amount: number;
  readonly noticeNumber: string;
  readonly state: string;
  readonly dueDate: string;
  readonly paidAt: string | null;
}

export interface PersonalMessage {
  readonly at: string;
  readonly from: 'citizen' | 'office' | 'system';
  readonly author: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments: readonly string[];
}

export interface PersonalAccess {
  readonly at: string;
  readonly office: string;
  readonly what: string;
  readonly reason: string | null;
  readonly instanceCode: string | null;
}
