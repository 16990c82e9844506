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
  return form.steps
    .flatMap((step) => step.sections)
    .flatMap((section) => {
      if (section.repeat !== undefined)
        return asked.includes(section.id)
          ? [
              freed(
                section,
                section.fields.map((field) => inItem(field, section)),
              ),
            ]
          : [];
      const fields = section.fields.filter(({ id }) => asked.includes(id)).map(alone);
      return fields.length === 0 ? [] : [freed(section, fields)];
    });
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
function inItem(field: FieldDefinition, section: SectionDefinition): FieldDefinition {
  const { visibleWhen, requiredWhen } = field;
  const conditions = [visibleWhen, requiredWhen].filter((logic) => logic !== undefined);
  if (!conditions.every((logic) => readsOnly(logic, section))) return { ...bare(field), required: false };
  return {
    ...bare(field),
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
    ...(requiredWhen === undefined ? {} : { requiredWhen }),
  };
}

function readsOnly(logic: Logic, { fields }: SectionDefinition): boolean {
  const compiled = compileLogic(logic);
  const keys = new Set(fields.map(({ key }) => key));
  return compiled.ok && compiled.value.dependencies.every((path) => keys.has(path.split('.')[0] ?? ''));
}
