import { ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, paragraphOf, sectionOf } from '../declare';
import { readNumber, readText } from '../read-settings';

/** No longer than the procedure itself was given: the engine refuses more, and a second time. */
export function inputForm(
  settings: JsonObject,
  _outcome: string,
  { release, instance }: ActivityView,
): readonly SectionDefinition[] {
  const most = instance.workflow?.term.maximumDays ?? release.content.service.maximumDays;
  const proposed = Math.min(readNumber(settings, 'days', most), most);
  return [
    sectionOf(
      'extension',
      { it: 'Proroga', en: 'Extension' },
      fieldOf(
        'days',
        'integer',
        { it: 'Giorni in più', en: 'More days' },
        { required: true, default: proposed, settings: { min: 1, max: most } },
      ),
      paragraphOf(
        'reasons',
        { it: 'Motivo della proroga', en: 'Reason of the extension' },
        {
          required: true,
          help: {
            it: 'Il cittadino lo legge così come lo scrivi. La proroga si può fare una volta sola.',
            en: 'The citizen reads it as you write it. The term can be extended only once.',
          },
        },
      ),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  const days = readNumber(input, 'days', 0);
  return ok({ changes: {}, values: { days, reasons: readText(input, 'reasons') }, days });
}
