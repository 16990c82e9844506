export { analyseImpact, type ConcernedDraft, type Impact, type StoredAnswers } from './analyse-impact';
export { findMentions, type FieldMention } from './find-mentions';
export {
  moveDraft,
  type DraftAnswer,
  type LostAnswer,
  type MoveContext,
  type MovedDraft,
} from './move-draft';
