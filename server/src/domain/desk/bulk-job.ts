import type { JsonObject, Locale, Text } from '@istanze/shared';

/** What is done to each instance of a job. */
export type BulkRequest =
  | {
      readonly kind: 'perform';
      readonly activity: string;
      readonly outcome: string;
      readonly input: JsonObject;
    }
  | { readonly kind: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] };

/** An instance as the person saw it when they chose it. */
export interface BulkTarget {
  readonly code: string;
  readonly expectedVersion: number;
}

export interface BulkJob {
  readonly id: string;
  readonly staffId: string;
  readonly kind: BulkRequest['kind'];
  readonly title: Text;
  readonly locale: Locale;
  readonly origin: string;
  readonly state: 'running' | 'stopped' | 'done';
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export interface BulkItem extends BulkTarget {
  readonly position: number;
}

/** Why one instance of a job was left as it is: a catalogue key, and words of its own where there are any. */
export interface BulkFailure {
  readonly reason: string;
  readonly words: Text | null;
}

export type BulkSettlement = { readonly done: true } | ({ readonly done: false } & BulkFailure);

export const BULK_JOB = 'desk-job';
