import { compileLogic, type IsoDate, type Json, ok, parseFormula, type Result } from '@istanze/shared';
import type { ActivityView } from './activity-type';

/** What a formula of the settings gives for an instance, over its answers and derived values and the tables of its release; issues where it is none. */
export function computeFormula(
  text: string,
  { instance, release }: Pick<ActivityView, 'instance' | 'release'>,
  today: IsoDate,
): Result<Json> {
  const formula = parseFormula(text);
  if (!formula.ok) return formula;
  const compiled = compileLogic(formula.value, { tables: release.content.configuration.tables });
  if (!compiled.ok) return compiled;
  return ok(compiled.value.evaluate({ answers: instance.answers, facts: instance.derived, today }));
}
