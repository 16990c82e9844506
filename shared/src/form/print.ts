import type { Answers } from '../definition';
import { localize, type Json, type JsonObject, type Locale, type Path } from '../kernel';
import { findItems } from './items';
import { evaluateForm } from './state';
import type {
  CompiledField,
  CompiledForm,
  CompiledSection,
  FormContext,
  FormState,
  PrintedForm,
  PrintedGroup,
  PrintedRow,
  PrintedSection,
} from './types';

/**
 * The visible form in words: the one source of the summary, of documents and of the operator's page. Fields without a
 * value are there with an empty text; sections that show nothing are left out.
 */
export function printForm(
  form: CompiledForm,
  answers: Answers,
  locale: Locale,
  context: FormContext,
): PrintedForm {
  const printer = new Printer(evaluateForm(form, answers, context), locale);
  const steps = form.steps.map(({ definition, sections }) => ({
    id: definition.id,
    key: definition.key,
    title: localize(definition.title, locale),
    sections: sections.flatMap((section) => printer.printSection(section)),
  }));
  return { steps: steps.filter(({ sections }) => sections.length > 0) };
}

/** Title of one item of a repeat: `{n}` is its position from 1, `{key}` the printed value of that field. */
export function printItemTitle(
  section: CompiledSection,
  item: JsonObject,
  position: number,
  locale: Locale,
): string {
  const title = localize(section.definition.repeat?.itemTitle, locale);
  return title.replace(/\{(\w+)\}/g, (_placeholder, key: string) => {
    if (key === 'n') return String(position);
    const field = section.fields.find((candidate) => candidate.key === key);
    return field === undefined ? '' : printValue(field, item[key] ?? null, locale);
  });
}

/** One value in words; what its type cannot read is shown as it was written. */
export function printValue(field: CompiledField, value: Json, locale: Locale): string {
  const parsed = value === null ? undefined : field.type.parse(value, field.settings);
  if (parsed === undefined) return field.type.print(null, field.settings, locale);
  if (parsed.ok) return field.type.print(parsed.value, field.settings, locale);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

class Printer {
  constructor(
    private readonly state: FormState,
    private readonly locale: Locale,
  ) {}

  printSection(section: CompiledSection): readonly PrintedSection[] {
    if (this.state.hidden.has(section.path)) return [];
    const { id, key, title } = section.definition;
    const groups =
      section.repeat === undefined ? this.printOnce(section) : this.printItems(section, section.repeat);
    if (groups.length === 0) return [];
    return [{ id, key, title: localize(title, this.locale), repeats: section.repeat !== undefined, groups }];
  }

  private printOnce(section: CompiledSection): readonly PrintedGroup[] {
    const rows = this.printRows(section, this.state.answers, this.state.visible, '');
    return rows.length === 0 ? [] : [{ id: '', title: '', rows }];
  }

  private printItems(section: CompiledSection, repeat: string): readonly PrintedGroup[] {
    const written = new Map((findItems(this.state.answers[repeat]) ?? []).map((item) => [item._id, item]));
    return (findItems(this.state.visible[repeat]) ?? []).map((item, index) => ({
      id: item._id,
      title: printItemTitle(section, item, index + 1, this.locale),
      rows: this.printRows(section, written.get(item._id) ?? item, item, `${repeat}.${item._id}.`),
    }));
  }

  private printRows(
    section: CompiledSection,
    written: JsonObject,
    visible: JsonObject,
    base: string,
  ): readonly PrintedRow[] {
    return section.fields.flatMap((field) => {
      const path = `${base}${field.key}`;
      if (!field.type.hasValue || this.state.hidden.has(path)) return [];
      const value =
        visible[field.key] ?? (field.calculated === undefined ? (written[field.key] ?? null) : null);
      return [this.printRow(field, path, value)];
    });
  }

  private printRow(field: CompiledField, path: Path, value: Json): PrintedRow {
    const { definition, type, calculated } = field;
    return {
      path,
      fieldId: definition.id,
      type: definition.type,
      label: localize(definition.label, this.locale),
      text: value === null ? '' : printValue(field, value, this.locale),
      value,
      sensitive: definition.sensitive === true,
      calculated: calculated !== undefined,
      holdsFile: type.holdsFile === true,
    };
  }
}
