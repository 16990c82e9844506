import { isJsonObject, type Json, type JsonObject, type Text } from '@istanze/shared';

/** A text as a settings form has it; empty Italian where nothing is written. */
export function toText(value: Json | undefined): Text {
  if (!isJsonObject(value)) return { it: '' };
  const { it, en } = value;
  const italian = typeof it === 'string' ? it : '';
  return typeof en === 'string' && en !== '' ? { it: italian, en } : { it: italian };
}

/** A text as the answer of a settings form; nothing where it is empty. */
export function fromText(text: Text): JsonObject | null {
  if (text.it === '' && text.en === undefined) return null;
  return text.en === undefined ? { it: text.it } : { it: text.it, en: text.en };
}
