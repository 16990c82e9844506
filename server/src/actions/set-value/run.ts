import { isVariableName } from '@istanze/shared';
import { computeFormula } from '../../activities/compute-formula';
import { readText } from '../../activities/read-settings';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';

export async function run({ settings, instance, release, today }: ActionContext): Promise<ActionOutcome> {
  const key = readText(settings, 'key');
  if (!isVariableName(key)) return refused('settings');
  const computed = computeFormula(readText(settings, 'formula'), { instance, release }, today);
  if (!computed.ok) return refused('settings');
  const { value } = computed;
  return succeeded({}, (current) => ({ derived: { ...current.derived, [key]: value } }));
}
