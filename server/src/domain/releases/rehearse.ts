import { type Answers, type CompiledForm, diffAnswers, type Path, type Text } from '@istanze/shared';
import { type DraftAnswer, moveDraft, type MoveContext } from '@istanze/shared/authoring';

/** What another release makes of the answers of one draft; questions by their labels, each once. */
export interface Rehearsal {
  readonly answers: Answers;
  /** Paths whose answer is not what it was. */
  readonly changed: readonly Path[];
  /** Questions whose answer would not be sent any more: removed, of another type, hidden. */
  readonly lost: readonly Text[];
  /** Questions whose answer did before and does no more. */
  readonly invalid: readonly Text[];
  /** Questions without answer that were not asked before. */
  readonly asked: readonly Text[];
}

/** Moves the answers of a draft from one form to another, writing nothing and telling no answer. */
export function rehearse(
  from: CompiledForm,
  to: CompiledForm,
  answers: Answers,
  context: MoveContext,
): Rehearsal {
  const moved = moveDraft(from, to, answers, context);
  return {
    answers: moved.answers,
    changed: diffAnswers(answers, moved.answers).map(({ path }) => path),
    lost: labelsOf(moved.lost),
    invalid: labelsOf(moved.invalid),
    asked: labelsOf(moved.newlyAsked),
  };
}

/** True when an answer of the draft is dropped or has to be given again. */
export function isHarmed({ lost, invalid }: Pick<Rehearsal, 'lost' | 'invalid'>): boolean {
  return lost.length + invalid.length > 0;
}

function labelsOf(answers: readonly DraftAnswer[]): readonly Text[] {
  return [...new Map(answers.map(({ field, label }) => [field, label])).values()];
}
