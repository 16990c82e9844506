import { joinPath, type Path, type Text } from '../../kernel';
import { walkFields, walkSections } from '../walk';
import type { FormRemark, LintRule } from './rule';

/** Steps, sections and fields have words in Italian. */
export const missingText: LintRule = ({ definition }) => {
  const remarks: FormRemark[] = [];
  const ask = (text: Text, code: string, path: Path, node: string): void => {
    if (text.it.trim() === '') remarks.push({ code, path, params: { node }, severity: 'warning' });
  };
  for (const [index, { title, id }] of definition.steps.entries())
    ask(title, 'form-missing-title', `steps.${index}.title`, id);
  for (const { section, place } of walkSections(definition))
    ask(section.title, 'form-missing-title', joinPath(place, 'title'), section.id);
  for (const { field, place } of walkFields(definition))
    ask(field.label, 'form-missing-label', joinPath(place, 'label'), field.id);
  return remarks;
};
