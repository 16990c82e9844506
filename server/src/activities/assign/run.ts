import { fail, ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  { staff }: ActivityView,
): readonly SectionDefinition[] {
  const people = optionsOf(staff.map(({ id, name }) => [id, { it: name }] as const));
  return [
    sectionOf(
      'assignment',
      { it: 'Assegnazione', en: 'Assignment' },
      fieldOf('assignee', 'choice', { it: 'A chi', en: 'To whom' }, { required: true, settings: people }),
      paragraphOf('note', { it: 'Nota', en: 'Note' }),
    ),
  ];
}

/** Only to somebody of the office, asked again here: the form was drawn earlier. */
export async function perform({ tx, input, view, ports }: PerformContext): Promise<Result<Performed>> {
  const assigneeId = readText(input, 'assignee');
  const people = await ports.staff.ofOffice(tx, view.instance.officeId);
  if (!people.some(({ id }) => id === assigneeId))
    return fail([{ code: 'choice-unknown', path: 'assignee' }]);
  return ok({ changes: { assigneeId, unread: true }, values: { note: readText(input, 'note') } });
}
