import { equalJson, isJsonObject, type Json, type Text } from '../kernel';
import type { Provenance } from './form';
import { listSource } from './sources';

/** What a person may have several of, and chooses among where a form asks for one. */
export type ObjectKind = 'vehicle' | 'property' | 'iban' | 'company' | 'household' | 'minor';

interface ObjectKindInfo {
  readonly kind: ObjectKind;
  /** Source of a field that holds one whole; none for what only lists give. */
  readonly one?: string;
  /** List whose entries are its parts, for the fields of a repeat. */
  readonly list?: string;
  /** Parts by which two of them are the same one; the whole value where there are none. */
  readonly names: readonly string[];
}

const OBJECT_KINDS: readonly ObjectKindInfo[] = [
  { kind: 'vehicle', one: 'vehicle', list: 'vehicles', names: ['plate'] },
  {
    kind: 'property',
    one: 'property',
    names: ['municipality', 'section', 'sheet', 'parcel', 'subaltern'],
  },
  { kind: 'iban', one: 'applicant.iban', names: [] },
  { kind: 'company', one: 'company', names: ['vatNumber'] },
  { kind: 'household', list: 'household', names: ['fiscalCode'] },
  { kind: 'minor', list: 'minors', names: ['fiscalCode'] },
];

/** Kind of what a field holds whole, by its source; undefined for what is not chosen. */
export function objectKindOf(source: string | undefined): ObjectKind | undefined {
  return OBJECT_KINDS.find(({ one }) => one !== undefined && one === source)?.kind;
}

/** Kind of which a field of a repeat holds a part, by its source (`vehicles[].plate`). */
export function partKindOf(source: string | undefined): ObjectKind | undefined {
  const list = listSource(source)?.list;
  return list === undefined ? undefined : OBJECT_KINDS.find((known) => known.list === list)?.kind;
}

/** Source of a field that holds one of this kind whole. */
export function sourceOfKind(kind: ObjectKind): string | undefined {
  return infoOf(kind)?.one;
}

/** Parts by which two of this kind are told apart; none where the whole value does. */
export function namesOfKind(kind: ObjectKind): readonly string[] {
  return infoOf(kind)?.names ?? [];
}

/** True when two values are of the same thing, whatever else is said of it: one plate is one vehicle. */
export function isSameObject(kind: ObjectKind, one: Json, other: Json): boolean {
  const names = namesOfKind(kind);
  if (names.length === 0 || !isJsonObject(one) || !isJsonObject(other)) return equalJson(one, other);
  return names.every((name) => equalJson(one[name] ?? null, other[name] ?? null));
}

export function isObjectKind(value: unknown): value is ObjectKind {
  return OBJECT_KINDS.some(({ kind }) => kind === value);
}

function infoOf(kind: ObjectKind): ObjectKindInfo | undefined {
  return OBJECT_KINDS.find((known) => known.kind === kind);
}

/** One thing that a form may be filled in with, where it comes from and from when; `service` is that of the request that gave it. */
export interface ObjectChoice {
  readonly kind: ObjectKind;
  readonly values: Json;
  readonly origin: Provenance['origin'];
  readonly at: string;
  readonly service: Text | null;
}
