import type {
  CheckDefinition,
  FieldDefinition,
  FormDefinition,
  Logic,
  SectionDefinition,
} from '../../definition';
import { isJsonObject, joinPath, type Json, type JsonObject, type Path, type Text } from '../../kernel';
import { repeatsOf } from '../walk';
import { followVariables, type Scopes } from './follow-variables';
import { scopesIn } from './form-names';
import type { OnUse, UsePlace } from './use-place';

/** The form with every name in formulas, checks and titles of items written as `onUse` says. */
export function rewriteForm(
  definition: FormDefinition,
  isKnown: (pattern: Path) => boolean,
  onUse: OnUse,
): FormDefinition {
  const rewriter = new Rewriter(isKnown, onUse);
  const steps = definition.steps.map((step, index) => ({
    ...step,
    sections: rewriter.sections(step.sections, [], joinPath('steps', String(index))),
  }));
  const changed = { ...definition, steps };
  if (definition.checks === undefined) return changed;
  return { ...changed, checks: rewriter.checks(definition.checks, '', '', ['']) };
}

class Rewriter {
  constructor(
    private readonly isKnown: (pattern: Path) => boolean,
    private readonly onUse: OnUse,
  ) {}

  sections(
    sections: readonly SectionDefinition[],
    parents: readonly SectionDefinition[],
    base: Path,
  ): readonly SectionDefinition[] {
    return sections.map((section, index) =>
      this.section(section, parents, joinPath(base, 'sections', String(index))),
    );
  }

  private section(
    section: SectionDefinition,
    parents: readonly SectionDefinition[],
    place: Path,
  ): SectionDefinition {
    const inside = [...parents, section];
    const scopes = scopesIn(repeatsOf(inside));
    const at = (kind: UsePlace['kind'], path: Path): UsePlace => ({
      kind,
      node: section.id,
      name: section.title,
      path,
    });
    const { visibleWhen, repeat, sections } = section;
    const condition = at('visibleWhen', joinPath(place, 'visibleWhen'));
    return {
      ...section,
      ...(visibleWhen === undefined
        ? {}
        : { visibleWhen: this.logic(visibleWhen, condition, scopesIn(repeatsOf(parents))) }),
      ...(repeat === undefined
        ? {}
        : {
            repeat: {
              ...repeat,
              itemTitle: this.title(
                repeat.itemTitle,
                at('item-title', joinPath(place, 'repeat.itemTitle')),
                scopes,
              ),
            },
          }),
      fields: section.fields.map((field, index) =>
        this.field(field, scopes, joinPath(place, 'fields', String(index))),
      ),
      ...(sections === undefined ? {} : { sections: this.sections(sections, inside, place) }),
    };
  }

  private field(field: FieldDefinition, scopes: Scopes, place: Path): FieldDefinition {
    const { id, label, checks, settings } = field;
    let next = field;
    for (const kind of ['visibleWhen', 'requiredWhen', 'calculated'] as const) {
      const logic = field[kind];
      if (logic === undefined) continue;
      const at = { kind, node: id, name: label, path: joinPath(place, kind) };
      next = { ...next, [kind]: this.logic(logic, at, scopes) };
    }
    if (checks !== undefined) next = { ...next, checks: this.checks(checks, place, id, scopes, label) };
    if (settings === undefined) return next;
    const at = { kind: 'option', node: id, name: label, path: joinPath(place, 'settings') } as const;
    return { ...next, settings: this.rows(settings, at, scopes) };
  }

  checks(
    checks: readonly CheckDefinition[],
    place: Path,
    node: string,
    scopes: Scopes,
    name?: Text,
  ): readonly CheckDefinition[] {
    return checks.map((check, index) => {
      const path = joinPath(place, 'checks', String(index));
      const of = { node: node === '' ? check.id : node, name: name ?? check.message };
      const when = this.logic(check.when, { ...of, kind: 'check', path: joinPath(path, 'when') }, scopes);
      if (check.at === undefined) return { ...check, when };
      const shown = { ...of, kind: 'check-place', path: joinPath(path, 'at') } as const;
      return { ...check, when, at: check.at.map((key) => this.name(key, shown, scopes)) };
    });
  }

  /** Conditions of options stand in the rows of the settings. */
  private rows(settings: JsonObject, place: UsePlace, scopes: Scopes): JsonObject {
    return Object.fromEntries(
      Object.entries(settings).map(([key, value]) => [
        key,
        Array.isArray(value)
          ? value.map((row: Json, index) =>
              this.row(row, { ...place, path: joinPath(place.path, key, String(index)) }, scopes),
            )
          : value,
      ]),
    );
  }

  private row(row: Json, place: UsePlace, scopes: Scopes): Json {
    if (!isJsonObject(row)) return row;
    const condition = row['visibleWhen'];
    return condition === undefined || condition === null
      ? row
      : { ...row, visibleWhen: this.logic(condition, place, scopes) };
  }

  private logic(logic: Logic, place: UsePlace, scopes: Scopes): Logic {
    return followVariables(logic, scopes, this.isKnown, (name, pattern, scope) =>
      this.onUse(place, name, pattern, scope),
    );
  }

  private name(key: string, place: UsePlace, scopes: Scopes): string {
    const scope = scopes.find((each) => this.isKnown(joinPath(each, key)));
    return this.onUse(place, key, scope === undefined ? undefined : joinPath(scope, key), scope ?? '');
  }

  private title(text: Text, place: UsePlace, scopes: Scopes): Text {
    const follow = (words: string): string =>
      words.replace(/\{(\w+)\}/g, (whole, key: string) =>
        key === 'n' ? whole : `{${this.name(key, place, scopes)}}`,
      );
    return text.en === undefined
      ? { ...text, it: follow(text.it) }
      : { ...text, it: follow(text.it), en: follow(text.en) };
  }
}
