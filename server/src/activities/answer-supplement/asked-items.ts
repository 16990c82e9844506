import {
  isJsonObject,
  type Answers,
  type FieldDefinition,
  type Json,
  type JsonObject,
  type SectionDefinition,
} from '@istanze/shared';
import type { AskableItem } from '../request-supplement/askable';

/** One section for each item of which something was asked, with exactly those fields. */
export function itemSections(asked: readonly AskableItem[]): readonly SectionDefinition[] {
  const items = [...new Set(asked.map(({ item }) => item))];
  return items.map((item, index) => {
    const own = asked.filter((one) => one.item === item);
    const [first] = own;
    return {
      id: `section-item-${item}`,
      key: `item_${index + 1}`,
      title: first?.title ?? { it: '' },
      fields: own.map((one) => alone(one, asked)),
    };
  });
}

/** Its key is its own: two items are asked for the same field in one form. */
function alone(one: AskableItem, asked: readonly AskableItem[]): FieldDefinition {
  const { id, field } = one;
  const { type, label, settings, help, sensitive } = field;
  return {
    id,
    key: itemKey(one, asked),
    type,
    label,
    required: true,
    ...(settings === undefined ? {} : { settings }),
    ...(help === undefined ? {} : { help }),
    ...(sensitive === undefined ? {} : { sensitive }),
  };
}

function itemKey({ id }: AskableItem, asked: readonly AskableItem[]): string {
  return `correction_${asked.findIndex((one) => one.id === id) + 1}`;
}

/** The answers with what was given for single items put into them; `given` without it. */
export function putIntoItems(
  answers: Answers,
  given: JsonObject,
  asked: readonly AskableItem[],
): { readonly answers: Answers; readonly rest: JsonObject } {
  let [changed, rest] = [answers, given];
  for (const one of asked) {
    const key = itemKey(one, asked);
    const { [key]: value, ...others } = rest;
    rest = others;
    if (value !== undefined) changed = putOne(changed, one, value);
  }
  return { answers: changed, rest };
}

function putOne(answers: Answers, { section, field, item }: AskableItem, value: Json): Answers {
  const current = answers[section.key];
  const items: readonly Json[] = Array.isArray(current) ? current : [];
  const put = (known: Json): Json =>
    isJsonObject(known) && known['_id'] === item ? { ...known, [field.key]: value } : known;
  return { ...answers, [section.key]: items.map(put) };
}
