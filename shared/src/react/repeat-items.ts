import type { RepeatDefinition } from '../definition';
import { fillItemTitle, findField, locate, readPath } from '../form';
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
export function itemsAt(store: AnswerStore, repeatPath: Path): readonly Item[] {
  const value = readPath(store.answers(), repeatPath);
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
  return fillItemTitle(localize(repeat.itemTitle, locale), position, (key) =>
    printedAt(store, joinPath(path, key), locale),
  );
}

/** Titles of the items in which a path stands, outer first: `Figlio 1, Scuola 2`; empty outside of a repeat. */
export function itemTitleAt(store: AnswerStore, path: Path, locale: Locale): string {
  const segments = splitPath(path);
  const titles: string[] = [];
  let around = locate(store.form, path).repeat;
  for (; around !== undefined; around = around.within) {
    const depth = splitPath(around.pattern).length * 2;
    const repeatPath = segments.slice(0, depth - 1).join('.');
    const index = itemsAt(store, repeatPath).findIndex((item) => item._id === segments[depth - 1]);
    const { repeat } = around.definition;
    if (repeat !== undefined && index >= 0)
      titles.unshift(
        itemTitle(store, repeat, joinPath(repeatPath, segments[depth - 1] ?? ''), index + 1, locale),
      );
  }
  return titles.join(', ');
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
  repeatPath: Path,
  { min }: RepeatDefinition,
  newId: () => string,
): void {
  for (let missing = min - itemsAt(store, repeatPath).length; missing > 0; missing -= 1) {
    const id = newId();
    store.set(joinPath(repeatPath, id), { _id: id });
  }
}
