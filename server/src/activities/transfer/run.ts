import { fail, ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  { instance, offices }: ActivityView,
): readonly SectionDefinition[] {
  const others = offices.filter(({ id }) => id !== instance.officeId);
  return [
    sectionOf(
      'transfer',
      { it: 'Passaggio', en: 'Transfer' },
      fieldOf(
        'office',
        'choice',
        { it: 'A quale ufficio', en: 'To which office' },
        { required: true, settings: optionsOf(others.map(({ id, name }) => [id, { it: name }] as const)) },
      ),
      paragraphOf('reasons', { it: 'Motivo', en: 'Reason' }, { required: true }),
    ),
  ];
}

/** Only to an office where somebody works, asked again here: the form was drawn earlier. */
export async function perform({ tx, input, view, ports }: PerformContext): Promise<Result<Performed>> {
  const officeId = readText(input, 'office');
  const office = (await ports.staff.offices(tx)).find(({ id }) => id === officeId);
  if (office === undefined || officeId === view.instance.officeId)
    return fail([{ code: 'choice-unknown', path: 'office' }]);
  return ok({
    changes: { officeId, assigneeId: null, unread: true },
    values: { office: office.name, reasons: readText(input, 'reasons') },
  });
}
