import {
  isJsonObject,
  walkFields,
  walkSections,
  type FieldDefinition,
  type FormDefinition,
  type Json,
} from '@istanze/shared';

export type RuleProperty = 'visibleWhen' | 'requiredWhen' | 'calculated' | 'checks' | 'optionRules';

/** A rule of the form and where it stands; the checks of the form stand at no node. */
export interface RulePlace {
  readonly nodeId: string | undefined;
  readonly property: RuleProperty;
  /** The check or option it belongs to. */
  readonly partId: string | undefined;
  readonly logic: Json;
}

const FIELD_RULES = ['visibleWhen', 'requiredWhen', 'calculated'] as const;

/** Every rule of a form, in page order, the checks of the form last. */
export function rulePlaces(definition: FormDefinition): readonly RulePlace[] {
  const sections = [...walkSections(definition)].flatMap(({ section: { id, visibleWhen } }) =>
    visibleWhen === undefined ? [] : [place(id, 'visibleWhen', visibleWhen)],
  );
  const fields = [...walkFields(definition)].flatMap(({ field }) => fieldPlaces(field));
  const checks = (definition.checks ?? []).map(({ id, when }) => place(undefined, 'checks', when, id));
  return [...sections, ...fields, ...checks];
}

function fieldPlaces(field: FieldDefinition): readonly RulePlace[] {
  const rules = FIELD_RULES.flatMap((property) => {
    const logic = field[property];
    return logic === undefined ? [] : [place(field.id, property, logic)];
  });
  const checks = (field.checks ?? []).map(({ id, when }) => place(field.id, 'checks', when, id));
  return [...rules, ...checks, ...optionPlaces(field)];
}

function optionPlaces({ id, settings }: FieldDefinition): readonly RulePlace[] {
  const options = settings?.['options'];
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: Json) => {
    if (!isJsonObject(option)) return [];
    const { visibleWhen, _id } = option;
    return visibleWhen === undefined || visibleWhen === null
      ? []
      : [place(id, 'optionRules', visibleWhen, typeof _id === 'string' ? _id : undefined)];
  });
}

function place(nodeId: string | undefined, property: RuleProperty, logic: Json, partId?: string): RulePlace {
  return { nodeId, property, partId, logic };
}
