import { ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { sectionOf } from '../declare';
import { amountFields, amountValues, grantChanges } from '../granted-amount';
import { readText } from '../read-settings';
import { grantFields } from '../reject/decision-fields';

export function inputForm(
  settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const fields = [...amountFields(settings, view), ...grantFields()];
  return [sectionOf('decision', { it: 'Accoglimento', en: 'Acceptance' }, ...fields)];
}

export async function perform(context: PerformContext): Promise<Result<Performed>> {
  const { settings, input, view } = context;
  return ok({
    changes: grantChanges(context),
    values: {
      reasons: readText(input, 'reasons'),
      renewal: view.instance.renewedFrom !== null,
      ...amountValues(settings, input),
    },
  });
}
