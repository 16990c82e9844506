import { joinPath } from '../../kernel';
import { walkFields, type WalkedField } from '../walk';
import { plainWords } from './plain-words';
import type { LintRule } from './rule';

/** The same thing is asked once: fields bound to one source, or of one type and one label, in different sections. */
export const askedTwice: LintRule = ({ definition }) => {
  const seen = new Map<string, WalkedField>();
  return [...walkFields(definition)].flatMap((walked) => {
    const { field, section, place } = walked;
    if (field.calculated !== undefined || walked.repeats.length > 0) return [];
    if (field.visibleWhen !== undefined || section.visibleWhen !== undefined) return [];
    const names = namesOf(walked);
    const earlier = names.map((name) => seen.get(name)).find((found) => found !== undefined);
    for (const name of names) if (!seen.has(name)) seen.set(name, walked);
    if (earlier === undefined || earlier.section === section) return [];
    return [
      {
        code: 'form-asked-twice',
        path: joinPath(place, 'label'),
        params: { node: field.id, label: field.label.it, other: earlier.section.title.it },
        severity: 'advice',
      },
    ];
  });
};

function namesOf({ field }: WalkedField): readonly string[] {
  const words = plainWords(field.label.it);
  const byLabel = words === '' ? [] : [`label ${field.type} ${words}`];
  return field.source === undefined ? byLabel : [`source ${field.source}`, ...byLabel];
}
