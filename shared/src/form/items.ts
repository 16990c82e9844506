import { isJsonObject, type Json, type JsonObject } from '../kernel';

/** An item of a repeat as the answers hold it. */
export interface RepeatItem extends JsonObject {
  readonly _id: string;
}

const ITEM_ID = /^[A-Za-z0-9_-]{1,64}$/;
const NO_ITEMS: readonly RepeatItem[] = [];

/** The items of a repeat section; undefined when the value is no list of objects with an `_id` of their own. */
export function findItems(value: Json | undefined): readonly RepeatItem[] | undefined {
  if (value === undefined || value === null) return NO_ITEMS;
  if (!Array.isArray(value)) return undefined;
  const ids = new Set<string>();
  const items: RepeatItem[] = [];
  for (const item of value) {
    if (!isRepeatItem(item) || ids.has(item._id)) return undefined;
    ids.add(item._id);
    items.push(item);
  }
  return items;
}

export function isRepeatItem(value: Json): value is RepeatItem {
  return isJsonObject(value) && typeof value['_id'] === 'string' && ITEM_ID.test(value['_id']);
}
