import type { CheckDefinition, SectionDefinition } from '../../definition';
import { joinPath, type Path } from '../../kernel';
import { updateField, updateSection } from '../commands';
import { repeatsOf, walkFields, walkSections } from '../walk';
import { FormConditions, type Asked } from './reasoning/form-conditions';
import { nodeOf, type FormRemark, type LintFix, type LintRule } from './rule';

/**
 * Conditions that never hold, always hold, or contradict those of the sections around them or of the fields they read;
 * checks that nobody can pass or fail. It speaks only where it is certain.
 */
export const unreachableCondition: LintRule = ({ definition, form }) => {
  const conditions = new FormConditions(definition, form);
  const remarks: FormRemark[] = [];
  for (const { section, parents, place } of walkSections(definition)) {
    if (section.visibleWhen === undefined) continue;
    const asked = { logic: section.visibleWhen, repeats: repeatsOf(parents) };
    const around = conditions.around(section, false);
    remarks.push(
      ...judge(conditions, asked, around, { path: joinPath(place, 'visibleWhen'), node: section.id }),
    );
  }
  for (const { field, section, repeats, place } of walkFields(definition)) {
    const around = conditions.around(section, true);
    for (const property of ['visibleWhen', 'requiredWhen'] as const) {
      const logic = field[property];
      if (logic === undefined) continue;
      const at = { path: joinPath(place, property), node: field.id };
      remarks.push(...judge(conditions, { logic, repeats }, around, at));
    }
    remarks.push(...judgeChecks(conditions, field.checks, repeats, place, field.id));
  }
  return [...remarks, ...judgeChecks(conditions, definition.checks, [], '', '')];
};

interface Place {
  readonly path: Path;
  readonly node: string;
}

function judge(
  conditions: FormConditions,
  asked: Asked,
  around: readonly Asked[],
  { path, node }: Place,
): readonly FormRemark[] {
  const remark = (code: string, severity: FormRemark['severity']) => [
    { code, path, params: { node }, severity },
  ];
  if (!conditions.canHold([asked], false)) return remark('form-condition-never', 'warning');
  if (!conditions.canFail(asked)) return remark('form-condition-always', 'advice');
  const isLost = conditions.canHold(around, false) && !conditions.canHold([asked, ...around], true);
  return isLost ? remark('form-condition-contradicts', 'warning') : [];
}

function judgeChecks(
  conditions: FormConditions,
  checks: readonly CheckDefinition[] | undefined,
  repeats: readonly SectionDefinition[],
  place: Path,
  node: string,
): readonly FormRemark[] {
  return (checks ?? []).flatMap(({ when, id }, index): readonly FormRemark[] => {
    const asked = { logic: when, repeats };
    const path = joinPath(place, 'checks', String(index), 'when');
    const params = { node: node === '' ? id : node, check: id };
    if (!conditions.canHold([asked], false))
      return [{ code: 'form-check-never', path, params, severity: 'warning' }];
    return conditions.canFail(asked) ? [] : [{ code: 'form-check-always', path, params, severity: 'advice' }];
  });
}

/** A condition that always holds is taken away. */
export const withoutCondition: LintFix = (issue, definition) => {
  const node = nodeOf(issue);
  if (issue.path.endsWith('requiredWhen'))
    return updateField(node, { requiredWhen: undefined, required: true });
  for (const { section } of walkSections(definition))
    if (section.id === node) return updateSection(node, { visibleWhen: undefined });
  return updateField(node, { visibleWhen: undefined });
};
