import type { InstanceFullFragment, PerformActivityMutation } from '../../graphql/generated/graphql';

export interface RefusedIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** How an attempt to do something with an instance ended. */
export type Performed =
  | { readonly kind: 'done' }
  | { readonly kind: 'issues'; readonly issues: readonly RefusedIssue[] }
  /** Somebody else, or the product, changed the instance meanwhile. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer came: it may have happened, and sending the same again is safe. */
  | { readonly kind: 'unknown' };

/** Reads the union of the server. */
export function toPerformed(result: PerformActivityMutation['performActivity'] | undefined): Performed {
  switch (result?.__typename) {
    case 'InstancePayload':
      return { kind: 'done' };
    case 'ValidationRefusal':
      return { kind: 'issues', issues: result.issues };
    case 'VersionConflict':
    case 'IdempotencyConflict':
      return { kind: 'conflict' };
    case 'NotAllowed':
      return { kind: 'refused', reason: result.reason };
    case undefined:
      return { kind: 'unknown' };
  }
}

/** What entered the history after the entry last seen, oldest first. */
export function newsSince(
  history: InstanceFullFragment['history'],
  lastSeen: number,
): InstanceFullFragment['history'] {
  return history
    .filter(({ sequence }) => sequence > lastSeen)
    .sort((one, other) => one.sequence - other.sequence);
}

/** Sequence of the latest entry, zero when there is none. */
export function lastSequence(history: InstanceFullFragment['history']): number {
  return history.reduce((last, { sequence }) => Math.max(last, sequence), 0);
}
