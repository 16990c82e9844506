import { compileLogic, isVariableName, parseFormula } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';

export async function run({ settings, instance, release, today }: ActionContext): Promise<ActionOutcome> {
  const key = readText(settings, 'key');
  const formula = parseFormula(readText(settings, 'formula'));
  if (!formula.ok || !isVariableName(key)) return refused('settings');
  const compiled = compileLogic(formula.value, { tables: release.content.configuration.tables });
  if (!compiled.ok) return refused('settings');
  const value = compiled.value.evaluate({ answers: instance.answers, facts: instance.derived, today });
  return succeeded({}, (current) => ({ derived: { ...current.derived, [key]: value } }));
}
