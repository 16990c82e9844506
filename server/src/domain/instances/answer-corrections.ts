import {
  type Answers,
  hasSensitive,
  isJsonObject,
  type IsoDate,
  type Locale,
  maskSensitive,
  printChanges,
} from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { StoredHistoryEvent } from '../../ports/inside/instance-store';
import type { AnswerCorrection } from './instance.types';

export interface CorrectionReader {
  readonly release: CompiledRelease;
  readonly locale: Locale;
  /** Whether the reader may see what is sensitive. */
  readonly open: boolean;
  /** The day of the submission: both sides are read as on it. */
  readonly today: IsoDate;
}

/** What a correction changed, in words, in page order; nothing for any other event, nor once it was erased. */
export function correctionsIn(
  { type, payload }: StoredHistoryEvent,
  { release, locale, open, today }: CorrectionReader,
): readonly AnswerCorrection[] {
  if (type !== 'corrected' || payload === null) return [];
  const { before, answers, derived } = payload;
  if (!isJsonObject(before) || !isJsonObject(answers)) return [];
  const { form } = release.content;
  const readable = (all: Answers): Answers =>
    open || !hasSensitive(form) ? all : maskSensitive(form, all, null);
  const sides = { before: readable(before), after: readable(answers) };
  const facts = derived !== undefined && isJsonObject(derived) ? derived : {};
  return printChanges(release.form, sides, locale, { today, facts });
}
