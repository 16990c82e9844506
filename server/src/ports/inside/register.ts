import type { RegisterParty, Registration, RegistrationRequest } from '../outside/protocol-register';

/** What is to be registered of an instance. */
export interface RegisterOrder extends Pick<
  RegistrationRequest,
  'direction' | 'subject' | 'office' | 'externalReference'
> {
  readonly parties: readonly RegisterParty[];
  /** Code of the instance: its file in the register. */
  readonly file: string;
  readonly document: OrderedPaper;
  readonly attachments: readonly OrderedPaper[];
}

/** A document by the words it consists of, or by its file. */
export type OrderedPaper = { readonly name: string; readonly sha256: string } & (
  { readonly text: string } | { readonly fileId: string }
);

/** The register as activities use it: through the tenant's provider, never twice for one external reference. */
export interface Register {
  /** Throws `Postponed` while the register cannot answer: whoever asked is asked again later, without having failed. */
  register(tenantId: string, instanceId: string, order: RegisterOrder): Promise<Registration>;
}
