import type { Answers } from '../definition';
import { joinPath, localize, type Json, type JsonObject, type Locale, type Path } from '../kernel';
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
  return fillItemTitle(localize(section.definition.repeat?.itemTitle, locale), position, (key) => {
    const field = section.fields.find((candidate) => candidate.key === key);
    return field === undefined ? '' : printValue(field, item[key] ?? null, locale);
  });
}

/** A title with its placeholders filled; where the last ones are empty it ends without the signs before them. */
export function fillItemTitle(title: string, position: number, print: (key: string) => string): string {
  const filled = title.replace(/\{(\w+)\}/g, (_placeholder, key: string) =>
    key === 'n' ? String(position) : print(key),
  );
  return filled.replace(/\s+/g, ' ').replace(/[\s:,–-]+$/, '');
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

  printSection(section: CompiledSection, holder: Holder = this.whole()): readonly PrintedSection[] {
    if (this.state.hidden.has(joinPath(holder.path, section.path))) return [];
    const { id, key, title } = section.definition;
    const groups =
      section.repeat === undefined
        ? [this.printGroup(section, holder, '', '')].filter(holdsSomething)
        : this.printItems(section, section.repeat, holder);
    if (groups.length === 0) return [];
    return [{ id, key, title: localize(title, this.locale), repeats: section.repeat !== undefined, groups }];
  }

  private whole(): Holder {
    return { path: '', written: this.state.answers, visible: this.state.visible };
  }

  private printItems(section: CompiledSection, repeat: string, holder: Holder): readonly PrintedGroup[] {
    const written = new Map((findItems(holder.written[repeat]) ?? []).map((item) => [item._id, item]));
    return (findItems(holder.visible[repeat]) ?? []).map((item, index) => {
      const inside: Holder = {
        path: joinPath(holder.path, repeat, item._id),
        written: written.get(item._id) ?? item,
        visible: item,
      };
      return this.printGroup(
        section,
        inside,
        item._id,
        printItemTitle(section, item, index + 1, this.locale),
      );
    });
  }

  private printGroup(section: CompiledSection, holder: Holder, id: string, title: string): PrintedGroup {
    const rows = section.fields.flatMap((field) => this.printField(field, holder));
    return {
      id,
      title,
      rows,
      sections: section.sections.flatMap((inner) => this.printSection(inner, holder)),
    };
  }

  private printField(field: CompiledField, { path: base, written, visible }: Holder): readonly PrintedRow[] {
    const path = joinPath(base, field.key);
    if (!field.type.hasValue || this.state.hidden.has(path)) return [];
    const own = field.calculated === undefined ? (written[field.key] ?? null) : null;
    return [this.printRow(field, path, visible[field.key] ?? own)];
  }

  private printRow(field: CompiledField, path: Path, value: Json): PrintedRow {
    const { definition, type, calculated, pattern } = field;
    return {
      path,
      pattern,
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

/** The item whose fields are printed, or the form itself. */
interface Holder {
  readonly path: Path;
  /** With what was written in it and does not count. */
  readonly written: JsonObject;
  readonly visible: JsonObject;
}

function holdsSomething({ rows, sections }: PrintedGroup): boolean {
  return rows.length > 0 || sections.length > 0;
}

/** All rows of printed sections in page order, those of the sections inside among them. */
export function printedRows(sections: readonly PrintedSection[]): readonly PrintedRow[] {
  return sections.flatMap(({ groups }) =>
    groups.flatMap((group) => [...group.rows, ...printedRows(group.sections)]),
  );
}
