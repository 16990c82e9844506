import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import { fail, isJsonObject, ok, type Json, type Result } from '../../kernel';
import { parseFormShape } from '../parse/parse-shape';
import { walkFields, walkSections } from '../walk';

/** A part of a form by itself, to be put elsewhere in it or into another form: nodes of one kind, in page order. */
export type FormFragment =
  | { readonly kind: 'fields'; readonly fields: readonly FieldDefinition[] }
  | { readonly kind: 'sections'; readonly sections: readonly SectionDefinition[] }
  | { readonly kind: 'steps'; readonly steps: readonly StepDefinition[] };

/** The nodes of these ids, steps before sections before fields: what is inside a chosen one comes with it. Undefined for none. */
export function copyNodes(definition: FormDefinition, ids: readonly string[]): FormFragment | undefined {
  const wanted = new Set(ids);
  const steps = definition.steps.filter(({ id }) => wanted.has(id));
  if (steps.length > 0) return { kind: 'steps', steps };
  const sections = [...walkSections(definition)].flatMap(({ parents, section }) =>
    wanted.has(section.id) && !parents.some(({ id }) => wanted.has(id)) ? [section] : [],
  );
  if (sections.length > 0) return { kind: 'sections', sections };
  const fields = [...walkFields(definition)].flatMap(({ field }) => (wanted.has(field.id) ? [field] : []));
  return fields.length > 0 ? { kind: 'fields', fields } : undefined;
}

/** Reads a fragment from anywhere (a clipboard): refused unless it has the shape of parts of such a form. */
export function parseFragment(json: unknown, like: FormDefinition): Result<FormFragment> {
  if (!isJsonObject(json)) return malformed();
  const { kind, fields, sections, steps } = json;
  const section = { id: 'part', key: 'part', title: { it: '' }, fields };
  const step = {
    id: 'parts',
    key: 'parts',
    title: { it: '' },
    sections: kind === 'fields' ? [section] : sections,
  };
  const { checks: _checks, ...form } = like;
  const parsed = parseFormShape({ ...form, steps: kind === 'steps' ? steps : [step] });
  return parsed.ok ? toFragment(kind, parsed.value) : parsed;
}

function toFragment(kind: Json | undefined, definition: FormDefinition): Result<FormFragment> {
  const [step] = definition.steps;
  const [section] = step?.sections ?? [];
  if (kind === 'steps') return ok({ kind, steps: definition.steps });
  if (kind === 'sections' && step !== undefined) return ok({ kind, sections: step.sections });
  if (kind === 'fields' && section !== undefined) return ok({ kind, fields: section.fields });
  return malformed();
}

function malformed() {
  return fail([{ code: 'form-malformed', path: '', params: { expected: 'fragment' } }]);
}
