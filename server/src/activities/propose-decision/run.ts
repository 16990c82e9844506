import { ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { sectionOf } from '../declare';
import { amountFields, amountValues } from '../granted-amount';
import { readText } from '../read-settings';
import { checkRefusal, grantFields, refusalFields } from '../reject/decision-fields';

export function inputForm(
  settings: JsonObject,
  outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const fields = isRefusal(settings, outcome)
    ? refusalFields(view)
    : [...amountFields(settings, view), ...grantFields()];
  return [sectionOf('proposal', { it: 'Proposta', en: 'Proposal' }, ...fields)];
}

function isRefusal(settings: JsonObject, outcome: string): boolean {
  return outcome === (readText(settings, 'refusalOutcome') || 'reject');
}

/** A proposed refusal answers the remarks as the refusal itself must (L. 241/1990 art. 10-bis). */
export async function perform({
  settings,
  outcome,
  input,
  view,
}: PerformContext): Promise<Result<Performed>> {
  const refusal = isRefusal(settings, outcome);
  const checked = refusal ? checkRefusal(input, view) : ok(undefined);
  if (!checked.ok) return checked;
  return ok({
    changes: { unread: true },
    values: {
      proposal: refusal ? 'reject' : 'accept',
      reasons: readText(input, 'reasons'),
      remarksAnswer: readText(input, 'remarksAnswer'),
      ...(refusal ? {} : amountValues(settings, input)),
    },
  });
}
