import type { StoredFiles } from '../../files';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Register } from '../../ports/inside/register';
import type { Releases } from '../../ports/inside/releases';
import type { CitizenApp } from '../../ports/outside/citizen-app';
import type { Clock } from '../../ports/outside/clock';
import type { Notifier } from '../../ports/outside/notifier';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { DocumentFonts, OriginOf } from '../documents';

/** What leads the applicant, and nobody else, to their request: its page, or the secret link of who has no login. */
export type ApplicantUrl = (tx: TenantTransaction, code: string) => Promise<string>;

export interface CommunicationDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly instances: Pick<InstanceStore, 'findById'>;
  readonly register: Register;
  readonly files: Pick<StoredFiles, 'save'>;
  readonly fonts: DocumentFonts;
  readonly notifierOf: (tenantId: string) => Promise<Notifier>;
  /** Undefined where the municipality does not send notices with App IO. */
  readonly appOf: (tenantId: string) => Promise<CitizenApp | undefined>;
  readonly originOf: OriginOf;
  readonly applicantUrl: ApplicantUrl;
  /** Tells the workflow that a communication reached the applicant; it must bear being told twice. */
  readonly signalDelivered: (
    tenantId: string,
    delivery: { readonly instanceId: string; readonly kind: string; readonly at: string },
  ) => Promise<void>;
}
