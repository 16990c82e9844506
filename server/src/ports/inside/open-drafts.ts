import type { Answers, JsonObject, Path, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** What became of a draft that was moved to another release, in questions and never in answers: its author reads it. */
export interface FormMove {
  /** Numbers of the releases. */
  readonly from: number;
  readonly to: number;
  /** ISO instant. */
  readonly at: string;
  /** Questions whose answer was dropped. */
  readonly lost: readonly Text[];
  /** Questions whose answer does not do any more. */
  readonly invalid: readonly Text[];
  /** Questions that were not asked before. */
  readonly asked: readonly Text[];
}

/** A draft that nobody has sent yet, with its answers in clear. */
export interface OpenDraft {
  readonly id: string;
  readonly code: string;
  readonly releaseId: string;
  readonly step: string | null;
  readonly answers: Answers;
  /** As they were when it was last saved. */
  readonly derived: JsonObject;
}

export interface DraftPage {
  /** Id of the last draft of the page before; null for the first page. */
  readonly after: string | null;
  readonly first: number;
  /** True to keep the drafts as they are until the transaction ends. */
  readonly lock: boolean;
}

export interface DraftMove {
  readonly releaseId: string;
  readonly answers: Answers;
  /** Paths whose answer is not what it was. */
  readonly changed: readonly Path[];
  readonly step: string | null;
  readonly move: FormMove;
}

/** The drafts of a service, for who prepares a new release of it. */
export interface OpenDrafts {
  count(
    tx: TenantTransaction,
    serviceId: string,
  ): Promise<{ readonly drafts: number; readonly running: number }>;
  /** In the order of their ids. */
  page(tx: TenantTransaction, serviceId: string, page: DraftPage): Promise<readonly OpenDraft[]>;
  /** Pins a locked draft to another release; its version grows, so that nobody sends what they did not see. */
  move(tx: TenantTransaction, draft: OpenDraft, move: DraftMove): Promise<void>;
}
