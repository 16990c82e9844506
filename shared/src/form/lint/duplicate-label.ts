import type { SectionDefinition } from '../../definition';
import { joinPath } from '../../kernel';
import { walkSections } from '../walk';
import { plainWords } from './plain-words';
import type { FormRemark, LintRule } from './rule';

/** Two questions of one section do not read alike. */
export const duplicateLabel: LintRule = ({ definition }) =>
  [...walkSections(definition)].flatMap(({ section, place }) =>
    twins(section).map(([index, node, label]): FormRemark => ({
      code: 'form-duplicate-label',
      path: joinPath(place, 'fields', String(index), 'label'),
      params: { node, label },
      severity: 'warning',
    })),
  );

/** Fields that read like an earlier one; those that are never shown together may. */
function twins({ fields }: SectionDefinition): readonly (readonly [number, string, string])[] {
  const seen = new Set<string>();
  return [...fields.entries()].flatMap(([index, { id, label, visibleWhen }]) => {
    const words = plainWords(label.it);
    if (words === '' || visibleWhen !== undefined) return [];
    const isTwin = seen.has(words);
    seen.add(words);
    return isTwin ? [[index, id, label.it] as const] : [];
  });
}
