import { equalJson, type Json, type Text } from '@istanze/shared';

/** What an import would do, or did, with one part. */
export interface ImportItem {
  readonly kind: 'module' | 'section' | 'archetype' | 'service';
  readonly key: string;
  readonly title: Text;
  readonly change: 'added' | 'changed' | 'same' | 'kept';
  /** Of a service that changes: which of its parts. */
  readonly parts: readonly string[];
  /** Of a service that changes: its form before and after. */
  readonly formBefore: Json;
  readonly formAfter: Json;
}

/** One part that is no service. */
export function item(part: Pick<ImportItem, 'kind' | 'key' | 'title' | 'change'>): ImportItem {
  return { ...part, parts: [], formBefore: null, formAfter: null };
}

/** The same once both are stored. */
export function sameJson(one: unknown, other: unknown): boolean {
  return equalJson(toJson(one), toJson(other));
}

/** As it is stored: without what is undefined. */
export function toJson(value: unknown): Json {
  const json: Json = value === undefined ? null : JSON.parse(JSON.stringify(value));
  return json;
}
