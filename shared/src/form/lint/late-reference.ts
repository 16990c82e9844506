import { joinPath } from '../../kernel';
import type { CompiledField } from '../types';
import { walkFields } from '../walk';
import type { LintRule } from './rule';

/** A field does not depend on one that is asked only in a later step: the person would see it come and go too late. */
export const lateReference: LintRule = ({ definition, form }) => {
  if (form === undefined) return [];
  const places = new Map([...walkFields(definition)].map(({ field, place }) => [field.id, place]));
  return form.fields.flatMap((late) =>
    [...late.dependants.filter((node) => node.kind === 'field'), ...late.requires]
      .filter((reader) => isEarlier(reader, late))
      .map((reader) => ({
        code: 'form-late-reference',
        path: joinPath(places.get(reader.definition.id) ?? '', 'visibleWhen'),
        params: { key: late.key, node: reader.definition.id },
        severity: 'warning',
      })),
  );
};

/** Calculations may gather from anywhere: nobody fills them in. */
function isEarlier(reader: CompiledField, late: CompiledField): boolean {
  return reader.calculated === undefined && reader.section.step.index < late.section.step.index;
}
