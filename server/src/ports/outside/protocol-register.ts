/** One registration (DPR 445/2000 art. 53): what is written, and the number and time it got. */
export interface RegistrationRequest {
  readonly direction: 'incoming' | 'outgoing';
  readonly subject: string;
  readonly counterpart: { readonly name: string; readonly fiscalCode: string | null };
  readonly office: string;
  readonly document: { readonly name: string; readonly sha256: string };
  readonly attachments: readonly { readonly name: string; readonly sha256: string }[];
  /** Searched before every retry: nothing is registered twice. */
  readonly externalReference: string;
}

export interface Registration {
  readonly year: number;
  readonly number: number;
  readonly registeredAt: string;
  readonly signature: string;
}

export interface ProtocolRegister {
  register(request: RegistrationRequest): Promise<Registration>;
  findByReference(externalReference: string): Promise<Registration | undefined>;
}
