import type { Answers } from '../definition';
import { equalJson, type Json, type Path } from '../kernel';
import { FieldValues, type EvaluationScope } from './field-values';
import { findItems, type RepeatItem } from './items';
import type { CompiledField, CompiledForm, CompiledNode, CompiledSection, ValidationContext } from './types';

type Writable = Record<string, Json>;

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
  private readonly ownItems = new Map<string, Writable[]>();
  private readonly rawItems = new Map<string, readonly RepeatItem[]>();

  constructor(
    readonly form: CompiledForm,
    readonly answers: Answers,
    readonly context: ValidationContext,
    visible: Answers,
    private hiddenBefore: ReadonlySet<Path>,
  ) {
    this.visible = visible;
    this.scope = { answers: visible, item: undefined, facts: context.facts, today: context.today };
    this.values = new FieldValues(context, this.scope);
  }

  get hidden(): ReadonlySet<Path> {
    return this.hiddenCopy ?? this.hiddenBefore;
  }

  /** Everything from the beginning. */
  runAll(): this {
    this.fresh = true;
    for (const field of this.form.plain) {
      if (this.settle(field)) continue;
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
    if (section.repeat !== undefined && !this.isHidden(section)) this.pending.push(section);
  }

  private runFieldFirst(field: CompiledField): void {
    if (field.isSimple && this.isShown(field) && this.settle(field)) return;
    this.run(field);
    if (field.section.repeat === undefined && field.type.hasValue && !this.hidden.has(field.key))
      this.pending.push(field);
  }

  private isShown({ section, visibleWhen }: CompiledField): boolean {
    return !this.isHidden(section) && (visibleWhen === undefined || visibleWhen(this.scope));
  }

  /** The short way of a simple field: a canonical value without issues needs nothing else, and no second look. */
  private settle({ key, isCanonical, validate }: CompiledField): boolean {
    const given = this.answers[key];
    if (given === undefined || given === null || isCanonical === undefined) return false;
    if (!isCanonical(given) || validate(given, this.context).length > 0) return false;
    this.asked += 1;
    return true;
  }

  /** Evaluates one node again, in all items where it repeats, and says which paths changed. */
  run(node: CompiledNode): readonly Path[] {
    if (node.kind === 'section') return this.runSection(node);
    const { repeat } = node.section;
    if (repeat === undefined) return this.runField(node);
    return this.itemsOf(node.section).flatMap((item, index) => this.runItemField(node, repeat, item, index));
  }

  /** Evaluates the field in one item only. */
  runIn(field: CompiledField, itemId: string): readonly Path[] {
    const { repeat } = field.section;
    if (repeat === undefined) return this.runField(field);
    const items = this.itemsOf(field.section);
    const index = items.findIndex(({ _id }) => _id === itemId);
    const item = items[index];
    return item === undefined ? NO_PATHS : this.runItemField(field, repeat, item, index);
  }

  itemsOf(section: CompiledSection): readonly RepeatItem[] {
    const { repeat } = section;
    if (repeat === undefined || this.isHidden(section)) return [];
    let items = this.rawItems.get(repeat);
    if (items === undefined) {
      items = findItems(this.answers[repeat]);
      if (items === undefined) this.values.failures.set(repeat, [{ code: 'repeat-malformed', path: repeat }]);
      items ??= [];
      this.rawItems.set(repeat, items);
    }
    return items;
  }

  private isHidden(section: CompiledSection): boolean {
    return section.visibleWhen !== undefined && this.hidden.has(section.path);
  }

  private runSection(section: CompiledSection): readonly Path[] {
    const { repeat, visibleWhen, path } = section;
    const toggled = visibleWhen !== undefined && this.mark(path, !visibleWhen(this.scope));
    if (repeat === undefined) return toggled ? [path] : NO_PATHS;
    if (this.answers[repeat] !== undefined) this.asked += 1;
    const hidden = this.isHidden(section);
    if (hidden && this.has(repeat)) this.values.drop(repeat, 'hidden');
    const changed = this.openItems(section, repeat);
    return toggled || changed ? [path, repeat] : NO_PATHS;
  }

  /** Gives the repeat fresh items that its fields fill in; items that were there keep what they had until then. */
  private openItems(section: CompiledSection, repeat: string): boolean {
    const items = this.itemsOf(section);
    const before = findItems(this.visible[repeat]) ?? [];
    const known = new Map(this.fresh ? [] : before.map((item) => [item._id, item]));
    const own = items.map(({ _id }): Writable => ({ ...known.get(_id), _id }));
    for (const { _id } of before)
      if (!items.some((item) => item._id === _id)) this.forget(section, repeat, _id);
    this.ownItems.set(repeat, own);
    this.write(repeat, own.length === 0 ? null : own);
    return items.length !== before.length || items.some(({ _id }, index) => before[index]?._id !== _id);
  }

  /** Paths of an item that is gone are hidden no more: they are nothing. */
  private forget({ fields }: CompiledSection, repeat: string, itemId: string): void {
    for (const { key } of fields) this.mark(`${repeat}.${itemId}.${key}`, false);
  }

  private runField(field: CompiledField): readonly Path[] {
    const { key } = field;
    const given = this.answers[key];
    if (given === null) this.hasEmpty = true;
    if (given !== undefined && field.type.hasValue) this.asked += 1;
    const toggled = this.showOrHide(field, key);
    const value = this.valueOf(field, given ?? null, key);
    const before = this.visible[key] ?? null;
    if (value === before) return toggled ? [key] : NO_PATHS;
    this.write(key, value);
    return toggled || !equalJson(value, before) ? [key] : NO_PATHS;
  }

  private runItemField(
    field: CompiledField,
    repeat: string,
    raw: RepeatItem,
    index: number,
  ): readonly Path[] {
    const { key } = field;
    const path = `${repeat}.${raw._id}.${key}`;
    const own = this.ownItem(field.section, repeat, index);
    this.scope.item = own;
    const toggled = this.showOrHide(field, path);
    const value = this.valueOf(field, raw[key] ?? null, path);
    this.scope.item = undefined;
    const before = own[key] ?? null;
    if (value === null) Reflect.deleteProperty(own, key);
    else own[key] = value;
    return toggled || !equalJson(value, before) ? [path] : NO_PATHS;
  }

  private ownItem(section: CompiledSection, repeat: string, index: number): Writable {
    if (!this.ownItems.has(repeat)) this.openItems(section, repeat);
    const item = this.ownItems.get(repeat)?.[index];
    if (item === undefined) throw new Error(`No item ${index} in ${repeat}`);
    return item;
  }

  private showOrHide(field: CompiledField, path: Path): boolean {
    const { section, visibleWhen } = field;
    if (visibleWhen === undefined && section.visibleWhen === undefined) return false;
    return this.mark(path, !this.isShown(field));
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

  private has(key: string): boolean {
    return (this.answers[key] ?? null) !== null;
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

const NO_PATHS: readonly Path[] = [];
