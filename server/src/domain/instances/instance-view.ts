import type { Path, Provenance } from '@istanze/shared';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { FormMove } from '../../ports/inside/open-drafts';

/** An instance as the domain works on it: the record of the runtime, a draft's own columns, the head of its history. */
export interface InstanceView extends InstanceRecord {
  readonly kind: string;
  readonly stateKey: string;
  readonly step: string | null;
  readonly keepData: boolean | null;
  /** What became of a draft that was moved to another release and whose author has not read it yet. */
  readonly formChange: FormMove | null;
  readonly provenance: Readonly<Record<Path, Provenance>>;
  readonly finalDate: string | null;
  readonly suspended: boolean;
  readonly unread: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly expiresAt: Date | null;
  readonly head: HistoryHead;
}

/** Where the hash chain of the history ends, and the wrapped key of what it says; no key after an erasure. */
export interface HistoryHead {
  readonly sequence: number;
  readonly hash: Buffer | null;
  readonly wrappedKey: Buffer | null;
}
