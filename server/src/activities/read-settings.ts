import { isJsonObject, type Json, type JsonObject, type Text } from '@istanze/shared';

/** The text of a setting or an answer, empty where there is none. */
export function readText(from: JsonObject, key: string): string {
  const value = from[key];
  return typeof value === 'string' ? value : '';
}

/** The number of a setting, or the one that stands in for it. */
export function readNumber(from: JsonObject, key: string, otherwise: number): number {
  const value = from[key];
  return typeof value === 'number' ? value : otherwise;
}

export function readBoolean(from: JsonObject, key: string): boolean {
  return from[key] === true;
}

/** The texts of a list; whatever else is in it is passed over. */
export function readTexts(from: JsonObject, key: string): readonly string[] {
  const value = from[key];
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === 'string');
}

/** The items of a repeat. */
export function readItems(from: JsonObject, key: string): readonly JsonObject[] {
  const value = from[key];
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.filter(isJsonObject);
}

/** A text in every language; one written in a single language is Italian. */
export function readWords(from: JsonObject, key: string, otherwise: Text): Text {
  const value = from[key];
  if (typeof value === 'string' && value !== '') return { it: value };
  if (!isJsonObject(value) || typeof value['it'] !== 'string' || value['it'] === '') return otherwise;
  return typeof value['en'] === 'string' ? { it: value['it'], en: value['en'] } : { it: value['it'] };
}
