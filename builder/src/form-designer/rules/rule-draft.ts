import type { Json } from '@istanze/shared';
import { judgeLine, judgeLogic, lineOf, readLine, type LineIssue } from './formula-line';
import type { RuleScene } from './rule-scene';
import { toLogic, toSentence, type Sentence, type Statement } from './sentence';

export type RuleView = 'sentence' | 'formula';

/** A rule being written. Both ways of writing it are kept, so that going from one to the other loses nothing. */
export interface RuleDraft {
  readonly view: RuleView;
  readonly sentence: Sentence;
  readonly line: string;
  /** The line that says the same as the sentence; another one was written by hand. */
  readonly lineOfSentence: string;
}

export function draftOf(
  logic: Json | undefined,
  newId: () => string,
  view: RuleView = 'sentence',
): RuleDraft {
  const line = lineOf(logic);
  return { view, sentence: toSentence(logic, newId), line, lineOfSentence: line };
}

/** The rule as far as it can be read; undefined where it says nothing or the line cannot be read. */
export function logicOfDraft({ view, sentence, line }: RuleDraft): Json | undefined {
  if (view === 'sentence') return toLogic(sentence);
  if (line.trim() === '') return undefined;
  const read = readLine(line);
  return read.ok ? read.value : undefined;
}

/** What stands in the way of using it as it is. */
export function issuesOfDraft(draft: RuleDraft, scene: RuleScene): readonly LineIssue[] {
  const { environment } = scene.vocabulary;
  if (draft.view === 'formula')
    return draft.line.trim() === '' ? [] : judgeLine(draft.line, environment, scene.expects).issues;
  const logic = toLogic(draft.sentence);
  if (logic === undefined) return [];
  const judged = judgeLogic(logic, environment, scene.expects);
  return judged.ok ? [] : judged.error.map((issue) => ({ issue, place: undefined }));
}

export function withSentence(draft: RuleDraft, sentence: Sentence): RuleDraft {
  const line = lineOf(toLogic(sentence));
  return { ...draft, sentence, line, lineOfSentence: line };
}

export function withLine(draft: RuleDraft, line: string): RuleDraft {
  return { ...draft, line };
}

/**
 * The other way of writing. A line written by hand becomes a new sentence; statements that were not complete, which no line
 * can say, go on at its end. A line that cannot be read keeps its place, and the sentence stays as it was.
 */
export function switchView(draft: RuleDraft, view: RuleView, newId: () => string): RuleDraft {
  if (view === 'formula' || draft.line === draft.lineOfSentence) return { ...draft, view };
  const read = draft.line.trim() === '' ? undefined : readLine(draft.line);
  if (read?.ok === false) return { ...draft, view };
  const sentence = toSentence(read?.value, newId);
  const rules = [...sentence.rules, ...incompleteOf(draft.sentence)];
  return { ...draft, view, sentence: { ...sentence, rules }, lineOfSentence: draft.line };
}

/** True while a line stands that the sentence does not say, because it cannot be read. */
export function hasUnreadLine({ view, line, lineOfSentence }: RuleDraft): boolean {
  return view === 'sentence' && line !== lineOfSentence;
}

function incompleteOf({ rules }: Sentence): readonly Statement[] {
  return rules.flatMap((rule) =>
    'rules' in rule ? incompleteOf(rule) : rule.value.logic === undefined ? [rule] : [],
  );
}
