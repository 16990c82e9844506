import {
  localize,
  ok,
  type FieldDefinition,
  type JsonObject,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, paragraphOf, sectionOf } from '../declare';
import { findLast } from '../earlier-work';
import { amountFields, amountValues, draftedAmount, grantChanges } from '../granted-amount';
import { readText, readWords } from '../read-settings';
import { checkRefusal, grantFields, refusalFields, type Drafted } from '../reject/decision-fields';

type Kind = 'grant' | 'refusal' | 'return';

function kindOf(settings: JsonObject, outcome: string): Kind {
  if (outcome === (readText(settings, 'returnOutcome') || 'returned')) return 'return';
  return outcome === (readText(settings, 'refusalOutcome') || 'rejected') ? 'refusal' : 'grant';
}

export function inputForm(
  settings: JsonObject,
  outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const proposed = findLast(view.earlier, 'propose-decision')?.values;
  const kind = kindOf(settings, outcome);
  const amount = kind === 'grant' ? amountFields(settings, view, draftedAmount(proposed)) : [];
  const fields = [...amount, ...fieldsOf(kind, view, proposed)];
  const shown = proposed === undefined ? [] : [proposalNote(proposed)];
  return [sectionOf('decision', { it: 'Decisione', en: 'Decision' }, ...shown, ...fields)];
}

function proposalNote(proposed: JsonObject): FieldDefinition {
  const granted = readText(proposed, 'proposal') === 'accept';
  const text: Text = granted
    ? { it: 'La proposta è di accogliere.', en: 'The proposal is to accept.' }
    : { it: 'La proposta è di respingere.', en: 'The proposal is to refuse.' };
  return fieldOf(
    'proposal',
    'note',
    { it: 'Proposta', en: 'Proposal' },
    { settings: { text: { ...text }, tone: 'info' } },
  );
}

/** The words of the proposal stand in the decision that follows it; a decision the other way begins empty. */
function fieldsOf(
  kind: Kind,
  view: ActivityView,
  proposed: JsonObject | undefined,
): readonly FieldDefinition[] {
  if (kind === 'return') {
    return [
      paragraphOf('note', { it: 'Che cosa va rivisto', en: 'What must be seen to' }, { required: true }),
    ];
  }
  const same = readText(proposed ?? {}, 'proposal') === (kind === 'grant' ? 'accept' : 'reject');
  const drafted: Drafted =
    same && proposed !== undefined
      ? { reasons: readText(proposed, 'reasons'), remarksAnswer: readText(proposed, 'remarksAnswer') }
      : {};
  return kind === 'grant' ? grantFields(drafted) : refusalFields(view, drafted);
}

export async function perform(context: PerformContext): Promise<Result<Performed>> {
  const { settings, outcome, input, view } = context;
  const kind = kindOf(settings, outcome);
  if (kind === 'return')
    return ok({ changes: { unread: true }, values: { note: readText(input, 'note'), decision: 'returned' } });
  const checked = kind === 'refusal' ? checkRefusal(input, view) : ok(undefined);
  if (!checked.ok) return checked;
  const reasons = readText(input, 'reasons');
  return ok({
    changes: { unread: true, ...(kind === 'grant' ? grantChanges(context) : {}) },
    values: kind === 'grant' ? grant(reasons, context) : refusal(reasons, context),
  });
}

function grant(reasons: string, { settings, input, view }: PerformContext): JsonObject {
  const renewal = view.instance.renewedFrom !== null;
  return { decision: 'accepted', reasons, renewal, ...amountValues(settings, input) };
}

function refusal(reasons: string, { settings, input }: PerformContext): JsonObject {
  const remedies = localize(readWords(settings, 'remedies', { it: '' }), 'it');
  return { decision: 'rejected', reasons, remarksAnswer: readText(input, 'remarksAnswer'), remedies };
}
