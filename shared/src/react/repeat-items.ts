import type { RepeatDefinition } from '../definition';
import { findField } from '../form';
import {
  isJsonObject,
  joinPath,
  localize,
  splitPath,
  type Json,
  type JsonObject,
  type Locale,
  type Path,
} from '../kernel';
import type { AnswerStore } from './answer-store';

export type Item = JsonObject & { readonly _id: string };

/** The items of a repeat, in order. */
export function itemsAt(store: AnswerStore, repeatKey: Path): readonly Item[] {
  const value = store.answers()[repeatKey];
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isItem(value: Json): value is Item {
  return isJsonObject(value) && typeof value['_id'] === 'string';
}

/** Keys of the fields that the title of an item names. */
export function titleKeys({ itemTitle }: RepeatDefinition, locale: Locale): readonly string[] {
  return [...localize(itemTitle, locale).matchAll(/\{(\w+)\}/g)].flatMap(([, key]) =>
    key === undefined || key === 'n' ? [] : [key],
  );
}

/** Title of one item: its position from 1 and the printed values that the template names. */
export function itemTitle(
  store: AnswerStore,
  repeat: RepeatDefinition,
  path: Path,
  position: number,
  locale: Locale,
): string {
  const filled = localize(repeat.itemTitle, locale).replace(/\{(\w+)\}/g, (_all, key: string) =>
    key === 'n' ? String(position) : printedAt(store, joinPath(path, key), locale),
  );
  return filled.replace(/\s+/g, ' ').replace(/[\s:,–-]+$/, '');
}

/** Title of the item in which a path stands; empty outside of a repeat. */
export function itemTitleAt(store: AnswerStore, path: Path, locale: Locale): string {
  const [repeatKey = '', id = ''] = splitPath(path);
  const repeat = store.form.repeats.get(repeatKey)?.definition.repeat;
  const index = itemsAt(store, repeatKey).findIndex((item) => item._id === id);
  return repeat === undefined || index < 0
    ? ''
    : itemTitle(store, repeat, joinPath(repeatKey, id), index + 1, locale);
}

/** What one item is called on the button that adds it: the title without numbers and values. */
export function itemNoun({ itemTitle: title }: RepeatDefinition, locale: Locale): string {
  const noun = localize(title, locale)
    .replace(/\{\w+\}/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,–-]+|[\s:,–-]+$/g, '');
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

function printedAt(store: AnswerStore, path: Path, locale: Locale): string {
  const field = findField(store.form, path);
  if (field === undefined) return '';
  const parsed = field.type.parse(store.get(path), field.settings);
  return parsed.ok ? field.type.print(parsed.value, field.settings, locale) : '';
}

/** Adds to a repeat the items it lacks of its minimum. */
export function addMissingItems(
  store: AnswerStore,
  repeatKey: Path,
  { min }: RepeatDefinition,
  newId: () => string,
): void {
  for (let missing = min - itemsAt(store, repeatKey).length; missing > 0; missing -= 1) {
    const id = newId();
    store.set(joinPath(repeatKey, id), { _id: id });
  }
}
