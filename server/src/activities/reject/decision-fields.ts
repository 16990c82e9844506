import { fail, ok, type Answers, type FieldDefinition, type Result } from '@istanze/shared';
import type { ActivityView } from '../activity-type';
import { NO_REMARKS } from '../answer-pre-rejection/run';
import { paragraphOf } from '../declare';
import { findLast } from '../earlier-work';
import { readText } from '../read-settings';

/** What somebody had proposed to write, shown to be changed or left. */
export interface Drafted {
  readonly reasons?: string;
  readonly remarksAnswer?: string;
}

/** What a refusal says: its reasons, and an answer to the remarks where there were some (L. 241/1990 artt. 3 and 10-bis). */
export function refusalFields(view: ActivityView, drafted: Drafted = {}): readonly FieldDefinition[] {
  const notice = findLast(view.earlier, 'pre-rejection');
  const reasons = drafted.reasons ?? (notice === undefined ? '' : readText(notice.values, 'reasons'));
  const answer = paragraphOf(
    'remarksAnswer',
    { it: 'Risposta alle osservazioni', en: 'Answer to the remarks' },
    {
      required: true,
      help: {
        it: 'Spiega perché le osservazioni ricevute non bastano.',
        en: 'Explain why the remarks received are not enough.',
      },
      ...defaultOf(drafted.remarksAnswer),
    },
  );
  return [
    paragraphOf('reasons', { it: 'Motivi', en: 'Reasons' }, { required: true, ...defaultOf(reasons) }),
    ...(hasRemarks(view) ? [answer] : []),
  ];
}

/** What a grant says: nothing, or conditions. */
export function grantFields({ reasons }: Drafted = {}): readonly FieldDefinition[] {
  return [
    paragraphOf(
      'reasons',
      { it: 'Motivazione o condizioni', en: 'Reasons or conditions' },
      {
        help: {
          it: 'Compare nella comunicazione. Puoi lasciarla vuota.',
          en: 'It appears in the communication. It may stay empty.',
        },
        ...defaultOf(reasons),
      },
    ),
  ];
}

function defaultOf(text: string | undefined) {
  return text === undefined || text === '' ? {} : { default: text };
}

/** True when the last notice of refusal was answered with remarks. */
export function hasRemarks({ earlier }: ActivityView): boolean {
  const answered = findLast(earlier, 'answer-pre-rejection');
  const notice = findLast(earlier, 'pre-rejection');
  return (
    answered !== undefined &&
    answered.outcome !== NO_REMARKS &&
    (notice === undefined || notice.at <= answered.at)
  );
}

/** Blanks are no answer: `remarks-not-answered`. */
export function checkRefusal(input: Answers, view: ActivityView): Result<undefined> {
  return hasRemarks(view) && readText(input, 'remarksAnswer').trim() === ''
    ? fail([{ code: 'remarks-not-answered', path: 'remarksAnswer' }])
    : ok(undefined);
}
