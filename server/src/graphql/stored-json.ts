import { randomUUID } from 'node:crypto';
import type { Json } from '@istanze/shared';

/** Where the text of stored JSON belongs in an answer; nobody outside this process knows it. */
const PLACE = `stored-json:${randomUUID()}`;

let found: string[] = [];

/** JSON as its column holds it: an answer takes its text as it is, never read and written again. */
export class StoredJson {
  constructor(readonly text: string) {}

  /** Called by `JSON.stringify` in the order of the answer. */
  toJSON(): string {
    found.push(this.text);
    return PLACE;
  }
}

/** An answer as JSON, with the stored parts as they were stored. */
export function stringifyAnswer(answer: unknown): string {
  found = [];
  const written = JSON.stringify(answer);
  const texts = found;
  found = [];
  if (texts.length === 0) return written;
  const [first = '', ...rest] = written.split(`"${PLACE}"`);
  return rest.reduce((text, after, index) => text + (texts[index] ?? 'null') + after, first);
}

/** An answer for who reads it in this process: stored parts become values. */
export function readAnswer(answer: unknown): unknown {
  const text = stringifyAnswer(answer);
  const read: Json = JSON.parse(text);
  return read;
}
