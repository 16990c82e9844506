/** One registration (DPR 445/2000 art. 53): what is written of what came in or leaves. */
export interface RegistrationRequest {
  readonly direction: 'incoming' | 'outgoing';
  readonly subject: string;
  /** Who sent it, or who is to receive it; never empty. */
  readonly parties: readonly RegisterParty[];
  readonly office: string;
  /** The file (fascicolo, CAD art. 41) that the entry belongs to: one for each request. */
  readonly file: string;
  readonly document: RegisterPaper;
  readonly attachments: readonly RegisterPaper[];
  /** Searched before every retry: nothing is registered twice. */
  readonly externalReference: string;
}

export interface RegisterParty {
  readonly name: string;
  readonly fiscalCode: string | null;
  /** The one concerned, or who acts for them. */
  readonly capacity: 'concerned' | 'acting';
}

export interface RegisterPaper {
  readonly name: string;
  readonly sha256: string;
  /** Read only for registers that keep documents. */
  content(): Promise<Uint8Array>;
}

/** The number and time that an entry got. */
export interface Registration {
  readonly year: number;
  readonly number: number;
  readonly registeredAt: string;
  /** What ties number and document (segnatura, art. 55). */
  readonly signature: string;
}

export interface RegisterEntry extends Registration {
  readonly subject: string;
  readonly externalReference: string;
  /** Null while the entry stands (art. 54). */
  readonly cancelled: { readonly reason: string; readonly author: string; readonly at: string } | null;
}

export interface RegisterCode {
  readonly code: string;
  readonly name: string;
}

export type RegisterResult<T> =
  | { readonly ok: true; readonly value: T }
  /** `unavailable`: surely not done, worth trying later. `unknown`: the answer was lost, it may have been done. */
  | { readonly ok: false; readonly kind: 'unavailable' | 'unknown' | 'refused'; readonly reason: string };

export interface ProtocolRegister {
  /** True where the same reference asked twice, even at once, gives one entry: nothing need be searched or waited for. */
  readonly registersOnce: boolean;
  /** Takes a number. Attachments follow with `attach` where `attachesLater`. */
  register(request: RegistrationRequest): Promise<RegisterResult<Registration>>;
  findByReference(externalReference: string): Promise<RegisterResult<Registration | null>>;
  readonly attachesLater: boolean;
  /** Adds the attachment of a place, counted from 0; the same one added again changes nothing. */
  attach(
    entry: Pick<Registration, 'year' | 'number'>,
    place: number,
    paper: RegisterPaper,
  ): Promise<RegisterResult<null>>;
  read(year: number, number: number): Promise<RegisterResult<RegisterEntry | null>>;
  /** The entry stays readable (art. 54); one that is cancelled already stays as it is. */
  cancel(
    entry: Pick<Registration, 'year' | 'number'>,
    why: { readonly reason: string; readonly author: string },
  ): Promise<RegisterResult<null>>;
  classifications(): Promise<RegisterResult<readonly RegisterCode[]>>;
  offices(): Promise<RegisterResult<readonly RegisterCode[]>>;
}
