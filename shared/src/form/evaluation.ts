import type { Answers } from '../definition';
import { equalJson, joinPath, type Json, type JsonObject, type Path } from '../kernel';
import { FieldValues, type EvaluationScope } from './field-values';
import { findItems, type RepeatItem } from './items';
import type { CompiledField, CompiledForm, CompiledNode, CompiledSection, ValidationContext } from './types';

type Writable = Record<string, Json>;

/** One item of a repeat being worked out. */
export interface OpenItem {
  /** `children.7f3k.schools.q2aa` */
  readonly path: Path;
  /** As the answers have it. */
  readonly given: JsonObject;
  /** As it counts: a copy that is filled in field by field. */
  readonly own: Writable;
  /** Its own values and those of the items around it, inner first. */
  readonly scope: readonly JsonObject[];
}

/** Where a node stands: one item, or the form itself. */
type Place = OpenItem | undefined;
const THE_FORM: readonly Place[] = [undefined];
const NO_ITEMS: readonly JsonObject[] = [];
const NO_PATHS: readonly Path[] = [];

/**
 * Works out what is visible and what it is worth, node by node in the order of dependencies. Answers are read, never
 * written: `visible` starts as the same object and is copied at the first difference, so that a form where nothing is
 * hidden, calculated or tidied up costs no copy.
 */
export class Evaluation {
  visible: Answers;
  readonly scope: EvaluationScope;
  readonly values: FieldValues;
  /** Keys of the answers that the form asks for. */
  asked = 0;
  /** Visible fields and repeats that are not yet known to be right. */
  readonly pending: CompiledNode[] = [];
  /** True once a key without value was met. */
  hasEmpty = false;
  private own: Writable | undefined;
  /** From the beginning: nothing in `visible` has been evaluated before. */
  private fresh = false;
  private hiddenCopy: Set<Path> | undefined;
  private readonly items = new Map<CompiledSection, readonly OpenItem[]>();

  constructor(
    readonly form: CompiledForm,
    readonly answers: Answers,
    readonly context: ValidationContext,
    visible: Answers,
    private hiddenBefore: ReadonlySet<Path>,
  ) {
    this.visible = visible;
    this.scope = { answers: visible, items: NO_ITEMS, facts: context.facts, today: context.today };
    this.values = new FieldValues(context, this.scope);
  }

  get hidden(): ReadonlySet<Path> {
    return this.hiddenCopy ?? this.hiddenBefore;
  }

  /** Everything from the beginning. */
  runAll(): this {
    this.fresh = true;
    for (const field of this.form.plain) {
      const given = this.answers[field.key];
      if (given === undefined) {
        if (mayBeRequired(field)) this.pending.push(field);
        continue;
      }
      if (this.settle(field, given)) continue;
      this.runField(field);
      this.pending.push(field);
    }
    for (const node of this.form.others) {
      if (node.kind === 'section') this.runSectionFirst(node);
      else this.runFieldFirst(node);
    }
    return this;
  }

  private runSectionFirst(section: CompiledSection): void {
    this.runSection(section);
    if (section.repeat !== undefined && section.within === undefined && !this.isHidden(section, undefined))
      this.pending.push(section);
  }

  private runFieldFirst(field: CompiledField): void {
    if (field.isSimple && this.isShown(field, undefined) && this.settle(field, this.answers[field.key]))
      return;
    this.run(field);
    if (field.within === undefined && field.type.hasValue && !this.hidden.has(field.key))
      this.pending.push(field);
  }

  /** The short way of a simple field: a canonical value without issues needs nothing else, and no second look. */
  private settle({ accepts }: CompiledField, given: Json | undefined): boolean {
    if (given === undefined || given === null || accepts === undefined) return false;
    if (!accepts(given, this.context)) return false;
    this.asked += 1;
    return true;
  }

  /** Evaluates one node again, in all items where it repeats, and says which paths changed. */
  run(node: CompiledNode): readonly Path[] {
    if (node.kind === 'section') return this.runSection(node);
    if (node.within === undefined) return this.runField(node);
    return this.itemsOf(node.within).flatMap((item) => this.runItemField(node, item));
  }

  /** Evaluates the field in one item only. */
  runIn(field: CompiledField, itemPath: Path | undefined): readonly Path[] {
    if (field.within === undefined) return this.runField(field);
    const item = this.itemsOf(field.within).find(({ path }) => path === itemPath);
    return item === undefined ? NO_PATHS : this.runItemField(field, item);
  }

  /** Where a node stands, once per item of the repeats around it; `undefined` is the form itself. */
  itemsFor({ within }: CompiledNode): readonly Place[] {
    return within === undefined ? THE_FORM : this.itemsOf(within);
  }

  private itemsOf(section: CompiledSection): readonly OpenItem[] {
    const known = this.items.get(section);
    if (known !== undefined) return known;
    this.openItems(section);
    return this.items.get(section) ?? [];
  }

  private isHidden({ isConditional, path }: CompiledSection, place: Place): boolean {
    return isConditional && this.hidden.has(joinPath(place?.path ?? '', path));
  }

  /** Where the section repeats its items say it all: of a hidden one there are none. */
  private isShown({ section, visibleWhen }: CompiledField, place: Place): boolean {
    if (section.repeat === undefined && this.isHidden(section, place)) return false;
    if (visibleWhen === undefined) return true;
    return place === undefined ? visibleWhen(this.scope) : this.within(place, () => visibleWhen(this.scope));
  }

  private within<T>(place: Place, evaluate: () => T): T {
    this.scope.items = place?.scope ?? NO_ITEMS;
    const result = evaluate();
    this.scope.items = NO_ITEMS;
    return result;
  }

  private runSection(section: CompiledSection): readonly Path[] {
    const toggled = section.isConditional ? this.toggle(section) : NO_PATHS;
    const { repeat, path } = section;
    if (repeat === undefined) return toggled;
    const places = new Set([...toggled, ...this.openItems(section)].map(holderPath));
    return [...places].flatMap((holder) => [joinPath(holder, path), joinPath(holder, repeat)]);
  }

  private toggle(section: CompiledSection): readonly Path[] {
    return this.itemsFor(section).flatMap((place) => {
      const path = joinPath(place?.path ?? '', section.path);
      return this.mark(path, !this.isSectionShown(section, place)) ? [path] : [];
    });
  }

  private isSectionShown({ parent, visibleWhen }: CompiledSection, place: Place): boolean {
    if (parent !== undefined && parent.repeat === undefined && this.isHidden(parent, place)) return false;
    return visibleWhen === undefined || this.within(place, () => visibleWhen(this.scope));
  }

  /** Gives the repeat fresh items that its fields fill in; items that were there keep what they had until then. */
  private openItems(section: CompiledSection): readonly Path[] {
    const opened: OpenItem[] = [];
    const changed: Path[] = [];
    for (const place of this.itemsFor(section)) {
      const path = joinPath(place?.path ?? '', section.repeat ?? '');
      const given = this.givenItems(section, place, path);
      const before = findItems(this.readOwn(place, section)) ?? [];
      const own = this.copyItems(given, before);
      for (const { _id } of before)
        if (!given.some((item) => item._id === _id)) this.forget(joinPath(path, _id));
      this.writeOwn(place, section, own);
      const outer = place?.scope ?? NO_ITEMS;
      for (const [index, item] of own.entries()) {
        const raw = given[index];
        if (raw === undefined) continue;
        opened.push({ path: joinPath(path, raw._id), given: raw, own: item, scope: [item, ...outer] });
      }
      if (!sameItems(given, before)) changed.push(path);
    }
    for (const inner of this.items.keys()) if (isInside(inner, section)) this.items.delete(inner);
    this.items.set(section, opened);
    return changed;
  }

  private givenItems(section: CompiledSection, place: Place, path: Path): readonly RepeatItem[] {
    const value = (place?.given ?? this.answers)[section.repeat ?? ''];
    if (place === undefined && value !== undefined) this.asked += 1;
    if (this.isHidden(section, place)) {
      if (value !== undefined && value !== null) this.values.drop(path, 'hidden');
      return [];
    }
    const items = findItems(value);
    if (items === undefined) this.values.failures.set(path, [{ code: 'repeat-malformed', path }]);
    return items ?? [];
  }

  private copyItems(given: readonly RepeatItem[], before: readonly RepeatItem[]): readonly Writable[] {
    const known = new Map(this.fresh ? [] : before.map((item) => [item._id, item]));
    return given.map(({ _id }): Writable => ({ ...known.get(_id), _id }));
  }

  private readOwn(place: Place, { repeat = '' }: CompiledSection): Json {
    return (place?.own ?? this.visible)[repeat] ?? null;
  }

  private writeOwn(place: Place, { repeat = '' }: CompiledSection, items: readonly Writable[]): void {
    const value = items.length === 0 ? null : items;
    if (place === undefined) this.write(repeat, value);
    else if (value === null) Reflect.deleteProperty(place.own, repeat);
    else place.own[repeat] = value;
  }

  /** Paths of an item that is gone are hidden no more: they are nothing. */
  private forget(itemPath: Path): void {
    for (const path of this.hidden) if (path.startsWith(`${itemPath}.`)) this.mark(path, false);
  }

  private runField(field: CompiledField): readonly Path[] {
    const { key } = field;
    const given = this.answers[key];
    if (given === null) this.hasEmpty = true;
    if (given !== undefined && field.type.hasValue) this.asked += 1;
    const toggled = this.showOrHide(field, undefined, key);
    const value = this.valueOf(field, given ?? null, key);
    const before = this.visible[key] ?? null;
    if (value === before) return toggled ? [key] : NO_PATHS;
    this.write(key, value);
    return toggled || !equalJson(value, before) ? [key] : NO_PATHS;
  }

  private runItemField(field: CompiledField, item: OpenItem): readonly Path[] {
    const { key } = field;
    const path = joinPath(item.path, key);
    const toggled = this.showOrHide(field, item, path);
    const value = this.within(item, () => this.valueOf(field, item.given[key] ?? null, path));
    const before = item.own[key] ?? null;
    if (value === null) Reflect.deleteProperty(item.own, key);
    else item.own[key] = value;
    return toggled || !equalJson(value, before) ? [path] : NO_PATHS;
  }

  private showOrHide(field: CompiledField, place: Place, path: Path): boolean {
    const { section, visibleWhen } = field;
    if (visibleWhen === undefined && !section.isConditional) return false;
    return this.mark(path, !this.isShown(field, place));
  }

  private mark(path: Path, hidden: boolean): boolean {
    if (this.hidden.has(path) === hidden) return false;
    this.hiddenCopy ??= new Set(this.hiddenBefore);
    if (hidden) this.hiddenCopy.add(path);
    else this.hiddenCopy.delete(path);
    return true;
  }

  /** The canonical value of a visible field, null when it is empty, hidden or cannot be read. */
  private valueOf(field: CompiledField, given: Json, path: Path): Json {
    if (!field.type.hasValue) return null;
    if (this.hidden.size > 0 && this.hidden.has(path)) {
      if (given !== null) this.values.drop(path, 'hidden');
      return null;
    }
    return this.values.read(field, given, path);
  }

  private write(key: string, value: Json): void {
    if (this.own === undefined) {
      this.own = { ...this.visible };
      this.visible = this.own;
      this.scope.answers = this.own;
    }
    this.own[key] = value;
  }
}

function mayBeRequired({ definition, requiredWhen }: CompiledField): boolean {
  return definition.required === true || requiredWhen !== undefined;
}

function sameItems(some: readonly RepeatItem[], others: readonly RepeatItem[]): boolean {
  return some.length === others.length && some.every(({ _id }, index) => others[index]?._id === _id);
}

function isInside({ within }: CompiledSection, section: CompiledSection): boolean {
  return within !== undefined && (within === section || isInside(within, section));
}

/** The path of the item that a path's last part stands in; empty for the form. */
function holderPath(path: Path): Path {
  return path.slice(0, Math.max(path.lastIndexOf('.'), 0));
}
