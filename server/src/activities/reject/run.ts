import { fail, localize, ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { NO_REMARKS } from '../answer-pre-rejection/run';
import { paragraphOf, sectionOf } from '../declare';
import { findLast } from '../earlier-work';
import { readText, readWords } from '../read-settings';

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const notice = findLast(view.earlier, 'pre-rejection');
  const answer = paragraphOf(
    'remarksAnswer',
    { it: 'Risposta alle osservazioni', en: 'Answer to the remarks' },
    {
      required: true,
      help: {
        it: 'Spiega perché le osservazioni ricevute non bastano.',
        en: 'Explain why the remarks received are not enough.',
      },
    },
  );
  return [
    sectionOf(
      'refusal',
      { it: 'Rigetto', en: 'Refusal' },
      paragraphOf(
        'reasons',
        { it: 'Motivi', en: 'Reasons' },
        {
          required: true,
          ...(notice === undefined ? {} : { default: readText(notice.values, 'reasons') }),
        },
      ),
      ...(hasRemarks(view) ? [answer] : []),
    ),
  ];
}

/** True when the last notice of refusal was answered with remarks. */
function hasRemarks({ earlier }: ActivityView): boolean {
  const answered = findLast(earlier, 'answer-pre-rejection');
  const notice = findLast(earlier, 'pre-rejection');
  return (
    answered !== undefined &&
    answered.outcome !== NO_REMARKS &&
    (notice === undefined || notice.at <= answered.at)
  );
}

export async function perform({ settings, input, view }: PerformContext): Promise<Result<Performed>> {
  const remarksAnswer = readText(input, 'remarksAnswer');
  if (hasRemarks(view) && remarksAnswer.trim() === '') {
    return fail([{ code: 'remarks-not-answered', path: 'remarksAnswer' }]);
  }
  const remedies = localize(readWords(settings, 'remedies', { it: '' }), 'it');
  return ok({ changes: {}, values: { reasons: readText(input, 'reasons'), remarksAnswer, remedies } });
}
