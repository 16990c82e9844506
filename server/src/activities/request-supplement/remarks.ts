import { isJsonObject, localize, type Json, type JsonObject } from '@istanze/shared';
import { readText } from '../read-settings';
import type { Askable } from './askable';

/** What the office wrote about one of the things it asks again, by its id. */
export type Remarks = ReadonlyMap<string, string>;

/** Key of the line in which the office says what is wrong with the thing at that place of the list. */
export function remarkKey(index: number): string {
  return `remark_${index + 1}`;
}

/** Remarks as the event keeps them: `[{field, text}]`. */
export function toRemarks(asked: readonly Askable[], textOf: (id: string) => string): readonly JsonObject[] {
  return asked.flatMap(({ id }) => {
    const text = textOf(id).trim();
    return text === '' ? [] : [{ field: id, text }];
  });
}

export function readRemarks(cause: JsonObject): Remarks {
  const value = cause['remarks'];
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return new Map(items.filter(isJsonObject).map((item) => [readText(item, 'field'), readText(item, 'text')]));
}

/** What was asked in one sentence: “Targa (non si legge), Veicolo 2 · Titolo”. */
export function inWords(asked: readonly Askable[], remarks: Remarks): string {
  return asked
    .map(({ id, label }) => {
      const remark = remarks.get(id);
      return remark === undefined ? localize(label, 'it') : `${localize(label, 'it')} (${remark})`;
    })
    .join(', ');
}
