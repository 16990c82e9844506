import {
  compileForm,
  parseForm,
  type CompiledForm,
  type FieldDefinition,
  type FormDefinition,
  type FormEnvironment,
  type Issue,
  type SectionDefinition,
} from '@istanze/shared';
import { starterSettings } from './new-field';

export interface CheckedForm {
  /** What stands in the way of saving. */
  readonly errors: readonly Issue[];
  /** To be drawn: the form itself, or without the parts that cannot work yet; undefined when not even that can be. */
  readonly drawn: CompiledForm | undefined;
}

/** Judges a form being edited and makes what the canvas shows of it. */
export function checkForm(definition: FormDefinition, environment: FormEnvironment): CheckedForm {
  const parsed = parseForm(definition, environment);
  if (parsed.ok) return { errors: [], drawn: compileForm(definition, environment) };
  const mended = mend(definition, new Set(parsed.error.map(nodeOf).filter((node) => node !== undefined)));
  const drawable = parseForm(mended, environment);
  return {
    errors: parsed.error,
    drawn: drawable.ok ? compileForm(mended, environment) : undefined,
  };
}

/** Id of the step, section or field an issue is about. */
export function nodeOf(issue: Issue): string | undefined {
  const node = issue.params?.['node'];
  return typeof node === 'string' ? node : undefined;
}

/** The form with its broken nodes stripped of rules and settings, only to be drawn. */
function mend(definition: FormDefinition, broken: ReadonlySet<string>): FormDefinition {
  const steps = definition.steps.map((step) => ({
    ...step,
    sections: step.sections.map((section) => mendSection(section, broken)),
  }));
  return { version: 2, languages: definition.languages, steps };
}

function mendSection(section: SectionDefinition, broken: ReadonlySet<string>): SectionDefinition {
  const fields = section.fields.map((field) => (broken.has(field.id) ? mendField(field) : field));
  const inner = section.sections?.map((each) => mendSection(each, broken));
  const mended = { ...section, fields, ...(inner === undefined ? {} : { sections: inner }) };
  if (!broken.has(section.id)) return mended;
  const { visibleWhen: _visibleWhen, ...kept } = mended;
  return kept;
}

function mendField({ id, key, type, label, help, width }: FieldDefinition): FieldDefinition {
  return {
    id,
    key,
    type,
    label,
    ...(help === undefined ? {} : { help }),
    ...(width === undefined ? {} : { width }),
    settings: starterSettings(type),
  };
}
