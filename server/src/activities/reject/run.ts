import { localize, ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { sectionOf } from '../declare';
import { readText, readWords } from '../read-settings';
import { checkRefusal, refusalFields } from './decision-fields';

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  return [sectionOf('refusal', { it: 'Rigetto', en: 'Refusal' }, ...refusalFields(view))];
}

export async function perform({ settings, input, view }: PerformContext): Promise<Result<Performed>> {
  const checked = checkRefusal(input, view);
  if (!checked.ok) return checked;
  const remarksAnswer = readText(input, 'remarksAnswer');
  const remedies = localize(readWords(settings, 'remedies', { it: '' }), 'it');
  return ok({ changes: {}, values: { reasons: readText(input, 'reasons'), remarksAnswer, remedies } });
}
