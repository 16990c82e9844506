import type { AnswerChange } from '@istanze/shared';
import type { Instance } from './instance.types';
import {
  type AnswerChangeInput,
  type AnswerConflictOutput,
  DraftConflict,
  InstancePayload,
} from './instance-results.types';
import type { Attempt } from './once';
import type { SavedDraft } from './use-cases/save-draft';

/** The refusal, or the instance that the answered code names. */
export async function toPayload<R>(
  attempt: Attempt<string, R>,
  show: (code: string) => Promise<Instance>,
): Promise<InstancePayload | R> {
  return 'refusal' in attempt ? attempt.refusal : payloadOf(await show(attempt.answer));
}

export function payloadOf(instance: Instance): InstancePayload {
  return Object.assign(new InstancePayload(), { instance });
}

/** What was saved, or what met somebody else's change with both sides told. */
export function toSaved({ conflicts }: SavedDraft, instance: Instance): InstancePayload | DraftConflict {
  if (conflicts.length === 0) return payloadOf(instance);
  const told = conflicts.map(({ path, base, value, current }): AnswerConflictOutput => ({
    path,
    base,
    mine: value,
    theirs: current,
  }));
  return Object.assign(new DraftConflict(), { errorCode: 'DRAFT_CONFLICT', conflicts: told, instance });
}

/** Absent stands for no value. */
export function toChange({ path, base, value }: AnswerChangeInput): AnswerChange {
  return { path, base: base ?? null, value: value ?? null };
}
