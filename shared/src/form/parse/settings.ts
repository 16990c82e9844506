import type { FieldDefinition, FormDefinition } from '../../definition';
import { fields as PRODUCT_FIELDS } from '../../fields/registry';
import type { FieldRegistry, FieldType } from '../../fields/type';
import { joinPath, type Issue, type Path } from '../../kernel';
import { compileForm } from '../compile';
import { findType } from '../compile/shell';
import type { CompiledForm } from '../types';
import { validateForm } from '../validate';
import { walkFields } from '../walk';

/** Settings depend on no date; forms need one to be evaluated at. */
const NO_DAY = { today: '2000-01-01' } as const;

/**
 * Judges the settings of every field by the property sheet of its type, which is a form like any other, then by what the
 * type itself has to say of them (limits that cross, patterns that are not linear), then its default value.
 */
export function checkSettings(definition: FormDefinition, registry: FieldRegistry, issues: Issue[]): void {
  for (const { field, place } of walkFields(definition)) {
    const type = findType(registry, field.type);
    if (type === undefined) continue;
    const found = settingsIssues(type, field, joinPath(place, 'settings'));
    issues.push(...(found.length > 0 ? found : defaultIssues(type, field, joinPath(place, 'default'))));
  }
}

function settingsIssues(type: FieldType, field: FieldDefinition, place: Path): readonly Issue[] {
  const settings = { ...type.defaultSettings, ...field.settings };
  const sheet = validateForm(sheetForm(type), settings, NO_DAY).issues;
  const found = sheet.length > 0 ? sheet : (type.checkSettings?.(settings) ?? []);
  return found.map((issue) => ({
    ...issue,
    path: joinPath(place, issue.path),
    params: { ...issue.params, node: field.id },
  }));
}

function defaultIssues(type: FieldType, field: FieldDefinition, place: Path): readonly Issue[] {
  if (
    field.default === undefined ||
    type.parse(field.default, { ...type.defaultSettings, ...field.settings }).ok
  )
    return [];
  return [{ code: 'form-bad-default', path: place, params: { node: field.id } }];
}

const sheets = new WeakMap<FieldType, CompiledForm>();

/** The property sheet of a field type, compiled once: a form of one step over the field's settings. */
export function sheetForm(type: FieldType): CompiledForm {
  let form = sheets.get(type);
  if (form === undefined) {
    form = compileForm(toForm(type), { registry: PRODUCT_FIELDS });
    sheets.set(type, form);
  }
  return form;
}

function toForm({ type, name, settingsForm }: FieldType): FormDefinition {
  return {
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: type, key: type, title: name, sections: settingsForm }],
  };
}
