import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import type { FieldRegistry, FieldType } from '../../fields/type';
import type { Issue, JsonObject, Path } from '../../kernel';
import { walkFields, walkSections } from '../walk';

/** A field with its type found and its settings completed, before anything is compiled. */
export interface FieldShell {
  readonly kind: 'field';
  readonly step: StepDefinition;
  readonly section: SectionDefinition;
  readonly definition: FieldDefinition;
  readonly place: Path;
  readonly type: FieldType;
  readonly settings: JsonObject;
  readonly pattern: string;
  readonly repeat: string | undefined;
}

export interface SectionShell {
  readonly kind: 'section';
  readonly step: StepDefinition;
  readonly definition: SectionDefinition;
  readonly place: Path;
  readonly repeat: string | undefined;
}

export interface Shells {
  readonly sections: readonly SectionShell[];
  readonly fields: readonly FieldShell[];
  readonly byPattern: ReadonlyMap<string, FieldShell>;
  readonly repeats: ReadonlyMap<string, readonly FieldShell[]>;
}

/** Finds the type of every field; fields of unknown type are reported and left out. */
export function toShells(definition: FormDefinition, registry: FieldRegistry, issues: Issue[]): Shells {
  const fields: FieldShell[] = [];
  const repeats = new Map<string, FieldShell[]>();
  const sections = [...walkSections(definition)].map(({ step, section, place }): SectionShell => {
    if (section.repeat !== undefined) repeats.set(section.key, []);
    return { kind: 'section', step, definition: section, place, repeat: repeatOf(section) };
  });
  for (const { step, section, field, place } of walkFields(definition)) {
    const type = findType(registry, field.type);
    if (type === undefined) {
      issues.push({
        code: 'form-unknown-type',
        path: `${place}.type`,
        params: { type: field.type, node: field.id },
      });
      continue;
    }
    const repeat = repeatOf(section);
    const pattern = repeat === undefined ? field.key : `${repeat}.${field.key}`;
    const settings = { ...type.defaultSettings, ...field.settings };
    const shell: FieldShell = {
      kind: 'field',
      step,
      section,
      definition: field,
      place,
      type,
      settings,
      pattern,
      repeat,
    };
    fields.push(shell);
    if (repeat !== undefined) repeats.get(repeat)?.push(shell);
  }
  return { sections, fields, byPattern: new Map(fields.map((field) => [field.pattern, field])), repeats };
}

export function findType(registry: FieldRegistry, name: string): FieldType | undefined {
  return Object.hasOwn(registry, name) ? registry[name] : undefined;
}

function repeatOf(section: SectionDefinition): string | undefined {
  return section.repeat === undefined ? undefined : section.key;
}
