import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import type { FieldRegistry, FieldType } from '../../fields/type';
import { joinPath, type Issue, type JsonObject, type Path } from '../../kernel';
import { walkSections, type WalkedSection } from '../walk';

/** A field with its type found and its settings completed, before anything is compiled. */
export interface FieldShell {
  readonly kind: 'field';
  readonly section: SectionShell;
  readonly definition: FieldDefinition;
  readonly place: Path;
  readonly type: FieldType;
  readonly settings: JsonObject;
  readonly pattern: Path;
  /** The repeat in whose items it stands. */
  readonly within: SectionShell | undefined;
}

export interface SectionShell {
  readonly kind: 'section';
  readonly step: StepDefinition;
  readonly definition: SectionDefinition;
  readonly place: Path;
  readonly parent: SectionShell | undefined;
  /** The repeat in whose items it stands; for one that repeats, the repeat around it. */
  readonly within: SectionShell | undefined;
  readonly repeat: string | undefined;
  /** Answers keys of the repeats around it and its own; empty where it does not repeat. */
  readonly pattern: Path;
}

export interface Shells {
  readonly sections: readonly SectionShell[];
  readonly fields: readonly FieldShell[];
  readonly byPattern: ReadonlyMap<Path, FieldShell>;
  readonly repeats: ReadonlyMap<Path, SectionShell>;
}

/** Finds the type of every field; fields of unknown type are reported and left out. */
export function toShells(definition: FormDefinition, registry: FieldRegistry, issues: Issue[]): Shells {
  const known = new Map<SectionDefinition, SectionShell>();
  const fields: FieldShell[] = [];
  for (const walked of walkSections(definition)) {
    const section = toSection(walked, known.get(walked.parents.at(-1) ?? walked.section));
    known.set(walked.section, section);
    fields.push(...toFields(section, registry, issues));
  }
  const sections = [...known.values()];
  const repeats = sections.filter(({ repeat }) => repeat !== undefined);
  return {
    sections,
    fields,
    byPattern: new Map(fields.map((field) => [field.pattern, field])),
    repeats: new Map(repeats.map((section) => [section.pattern, section])),
  };
}

function toSection({ step, section, place }: WalkedSection, parent: SectionShell | undefined): SectionShell {
  const within = parent === undefined ? undefined : holderOf(parent);
  const repeat = section.repeat === undefined ? undefined : section.key;
  const pattern = repeat === undefined ? '' : joinPath(within?.pattern ?? '', repeat);
  return { kind: 'section', step, definition: section, place, parent, within, repeat, pattern };
}

/** The repeat in whose items the fields of a section stand. */
function holderOf(section: SectionShell): SectionShell | undefined {
  return section.repeat === undefined ? section.within : section;
}

function toFields(section: SectionShell, registry: FieldRegistry, issues: Issue[]): readonly FieldShell[] {
  const within = holderOf(section);
  return section.definition.fields.flatMap((definition, index): readonly FieldShell[] => {
    const place = joinPath(section.place, 'fields', String(index));
    const type = findType(registry, definition.type);
    if (type === undefined) {
      const params = { type: definition.type, node: definition.id };
      issues.push({ code: 'form-unknown-type', path: joinPath(place, 'type'), params });
      return [];
    }
    const pattern = joinPath(within?.pattern ?? '', definition.key);
    const settings = { ...type.defaultSettings, ...definition.settings };
    return [{ kind: 'field', section, definition, place, type, settings, pattern, within }];
  });
}

export function findType(registry: FieldRegistry, name: string): FieldType | undefined {
  return Object.hasOwn(registry, name) ? registry[name] : undefined;
}
