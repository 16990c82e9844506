import type { Answers, ReleaseContent } from '../../definition';
import type { IsoDate, JsonObject } from '../../kernel';
import type { LogicType } from '../../logic';
import { compileForm } from '../compile';
import type { FormEnvironment } from '../types';
import { findMentions, type FieldMention } from './find-mentions';
import { moveDraft, type MovedDraft } from './move-draft';

/** A draft or a running instance with its answers; running ones stay on their release and are only counted. */
export interface StoredAnswers {
  readonly code: string;
  readonly kind: 'draft' | 'instance';
  readonly answers: Answers;
  /** Id of the screen of the journey it stands at. */
  readonly step: string | null;
  /** Derived values, where it has some: as they are, and as the later release makes them. */
  readonly facts?: { readonly before: JsonObject; readonly after: JsonObject };
}

/** A draft that the change concerns. */
export interface ConcernedDraft extends Omit<MovedDraft, 'answers'> {
  readonly code: string;
  readonly step: string | null;
  /** The screen it stands at is there no more. */
  readonly stepIsGone: boolean;
}

export interface Impact {
  readonly drafts: number;
  /** Running instances, which stay on their release. */
  readonly instances: number;
  readonly concerned: readonly ConcernedDraft[];
  /** Drafts that would lose an answer or have to give one again. */
  readonly harmed: number;
  readonly mentions: readonly FieldMention[];
}

/** What publishing `after` would do to what was begun on `before`, and what else of the service names changed fields. */
export function analyseImpact({
  before,
  after,
  answers,
  today,
}: {
  readonly before: ReleaseContent;
  readonly after: ReleaseContent;
  readonly answers: Iterable<StoredAnswers>;
  readonly today: IsoDate;
}): Impact {
  const from = compileForm(before.form, environmentOf(before));
  const to = compileForm(after.form, environmentOf(after));
  const screens = new Set(after.journey.map(({ id }) => id));
  const concerned: ConcernedDraft[] = [];
  let [drafts, instances] = [0, 0];
  for (const { code, kind, answers: given, step, facts } of answers) {
    if (kind === 'instance') {
      instances += 1;
      continue;
    }
    drafts += 1;
    const context = {
      before: { today, facts: facts?.before ?? {} },
      after: { today, facts: facts?.after ?? {} },
    };
    const { answers: _moved, ...told } = moveDraft(from, to, given, context);
    const stepIsGone = step !== null && !screens.has(step);
    if (told.explanation.length > 0 || stepIsGone) concerned.push({ code, step, stepIsGone, ...told });
  }
  const harmed = concerned.filter(({ lost, invalid }) => lost.length + invalid.length > 0).length;
  return { drafts, instances, concerned, harmed, mentions: findMentions(before, after) };
}

const ANY: LogicType = { kind: 'any' };

function environmentOf({ configuration }: ReleaseContent): FormEnvironment {
  const { tables, derived } = configuration;
  return { tables, facts: Object.fromEntries(derived.map(({ key }) => [key, ANY])) };
}
