import { addDays, fail, ok, romeDate, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { paragraphOf, sectionOf } from '../declare';
import { readNumber, readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'reopening',
      { it: 'Riapertura', en: 'Reopening' },
      paragraphOf(
        'reasons',
        { it: 'Motivi della riapertura', en: 'Reasons of the reopening' },
        {
          required: true,
          help: {
            it: 'Quale vizio correggi e quale interesse pubblico lo chiede.',
            en: 'Which flaw you correct and which public interest asks for it.',
          },
        },
      ),
    ),
  ];
}

/** Refused once the days the service gives for it are over: `reopen-too-late`. */
export async function perform({ settings, input, view, today }: PerformContext): Promise<Result<Performed>> {
  const days = readNumber(settings, 'withinDays', 0);
  const closed = view.instance.workflow?.enteredAt;
  if (days > 0 && closed !== undefined && addDays(romeDate(closed), days) < today)
    return fail([{ code: 'reopen-too-late', path: '' }]);
  return ok({
    changes: { assigneeId: null, unread: true },
    values: { reasons: readText(input, 'reasons') },
  });
}
