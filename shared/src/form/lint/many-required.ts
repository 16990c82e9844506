import { joinPath } from '../../kernel';
import { walkFields } from '../walk';
import type { LintRule } from './rule';

/** Answers that one page may ask of everybody. */
const MAX_REQUIRED = 15;

/** A page does not ask for too much at once; questions asked only of some do not count. */
export const manyRequired: LintRule = ({ definition }) => {
  const counts = new Map<string, number>();
  for (const { step, section, field } of walkFields(definition)) {
    if (field.required !== true || field.visibleWhen !== undefined || section.visibleWhen !== undefined)
      continue;
    if (field.source === undefined) counts.set(step.id, (counts.get(step.id) ?? 0) + 1);
  }
  return definition.steps.flatMap(({ id }, index) => {
    const count = counts.get(id) ?? 0;
    if (count <= MAX_REQUIRED) return [];
    const params = { node: id, count, max: MAX_REQUIRED };
    return [
      { code: 'form-many-required', path: joinPath('steps', String(index)), params, severity: 'advice' },
    ];
  });
};
