import type { Logic } from '../../definition';
import { updateField } from '../commands';
import { patternOf, walkFields } from '../walk';
import { nodeOf, type LintFix, type LintRule } from './rule';

/** What a negation reads may be missing, and then the condition holds: compiling has found them all. */
export const absentUnderNegation: LintRule = ({ form }) =>
  (form?.warnings ?? []).map((issue) => ({ ...issue, severity: 'warning' }));

/** The condition of a field asks first that the value is there. Checks are left to a person: there it means the contrary. */
export const askPresence: LintFix = (issue, definition) => {
  const name = issue.params?.['name'];
  const walked = [...walkFields(definition)].find(({ field }) => field.id === nodeOf(issue));
  const property = (['visibleWhen', 'requiredWhen'] as const).find((each) =>
    isRootNegation(issue.path, each),
  );
  if (typeof name !== 'string' || property === undefined || walked === undefined) return undefined;
  const logic = walked.field[property];
  if (logic === undefined) return undefined;
  const item = `${patternOf(walked.repeats)}.`;
  const variable = name.startsWith(item) ? name.slice(item.length) : name;
  const guarded: Logic = { and: [{ present: [{ var: variable }] }, logic] };
  return updateField(
    walked.field.id,
    property === 'visibleWhen' ? { visibleWhen: guarded } : { requiredWhen: guarded },
  );
};

/** The whole condition is denied, or a part of it that must hold anyway. */
function isRootNegation(path: string, property: string): boolean {
  const [, inside] = path.split(`.${property}.`);
  return inside !== undefined && /^(and\.\d+\.)*(!|not)\./.test(`${inside}.`);
}
