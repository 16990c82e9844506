import {
  compileLogic,
  type FieldDefinition,
  type FormDefinition,
  type Logic,
  type SectionDefinition,
} from '@istanze/shared';

/**
 * The sections of a form with only what was asked again. Whatever was asked is shown and required; conditions on other
 * answers fall away, because the office has already judged that it needs the answer.
 */
export function askedSections(form: FormDefinition, asked: readonly string[]): readonly SectionDefinition[] {
  return form.steps.flatMap((step) => step.sections).flatMap((section) => askedOf(section, asked));
}

/** A section that does not repeat is asked for what of it was asked, each of those inside it as one of its own. */
function askedOf(section: SectionDefinition, asked: readonly string[]): readonly SectionDefinition[] {
  if (section.repeat !== undefined) return asked.includes(section.id) ? [whole(section, [])] : [];
  const fields = section.fields.filter(({ id }) => asked.includes(id)).map(alone);
  const inner = (section.sections ?? []).flatMap((each) => askedOf(each, asked));
  return fields.length === 0 ? inner : [freed(section, fields), ...inner];
}

/** A repeat with all that an item of it holds. */
function whole(section: SectionDefinition, around: readonly SectionDefinition[]): SectionDefinition {
  const known = [...around, section];
  const { visibleWhen } = section;
  const kept = around.length > 0 && visibleWhen !== undefined && readsOnly(visibleWhen, keysIn(around));
  const sections = (section.sections ?? []).map((inner) => whole(inner, known));
  return {
    ...freed(
      section,
      section.fields.map((field) => inItem(field, keysIn(known))),
    ),
    ...(kept ? { visibleWhen } : {}),
    ...(sections.length === 0 ? {} : { sections }),
  };
}

/** Keys that a formula in an item may read: of the sections around it, as far as the repeat that is asked, and inside them. */
function keysIn(sections: readonly SectionDefinition[]): ReadonlySet<string> {
  return new Set(sections.flatMap(({ fields, sections: inner }) => keysOf(fields, inner)));
}

function keysOf(
  fields: readonly FieldDefinition[],
  sections: readonly SectionDefinition[] = [],
): readonly string[] {
  return [
    ...fields.map(({ key }) => key),
    ...sections.flatMap((inner) =>
      inner.repeat === undefined ? keysOf(inner.fields, inner.sections) : [inner.key],
    ),
  ];
}

function freed(
  { id, key, title, help, repeat }: SectionDefinition,
  fields: readonly FieldDefinition[],
): SectionDefinition {
  return {
    id,
    key,
    title,
    fields,
    ...(help === undefined ? {} : { help }),
    ...(repeat === undefined ? {} : { repeat }),
  };
}

function bare(field: FieldDefinition): FieldDefinition {
  const {
    visibleWhen: _shown,
    requiredWhen: _needed,
    checks: _checks,
    source: _source,
    readonlyWhenSourced: _fixed,
    ...rest
  } = field;
  return rest;
}

function alone(field: FieldDefinition): FieldDefinition {
  return { ...bare(field), required: true };
}

/** Inside an item conditions on the same item still hold; a field that depended on other answers is offered, not required. */
function inItem(field: FieldDefinition, known: ReadonlySet<string>): FieldDefinition {
  const { visibleWhen, requiredWhen } = field;
  const conditions = [visibleWhen, requiredWhen].filter((logic) => logic !== undefined);
  if (!conditions.every((logic) => readsOnly(logic, known))) return { ...bare(field), required: false };
  return {
    ...bare(field),
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
  };
}

function readsOnly(logic: Logic, known: ReadonlySet<string>): boolean {
  const compiled = compileLogic(logic);
  return compiled.ok && compiled.value.dependencies.every((path) => known.has(path.split('.')[0] ?? ''));
}
