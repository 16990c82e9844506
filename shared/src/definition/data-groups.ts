import { isJsonObject, type Json, type JsonObject } from '../kernel';
import type { FieldDefinition } from './form';
import { documentKind, isKeptSource } from './sources';

/** What is asked once only (C.SE.1.5): the nine groups of what a municipality asks of everybody. */
export const DATA_GROUPS = [
  'person',
  'residence',
  'contacts',
  'household',
  'isee',
  'property',
  'vehicles',
  'iban',
  'company',
] as const;
export type DataGroup = (typeof DATA_GROUPS)[number];

/** By the path of a source, the most particular first. */
const GROUP_OF: readonly (readonly [RegExp, DataGroup])[] = [
  [/^applicant\.residence/, 'residence'],
  [/^applicant\.(email|mobile)$/, 'contacts'],
  [/^applicant\.iban$/, 'iban'],
  [/^applicant\./, 'person'],
  [/^(household|minors)\b/, 'household'],
  [/^isee\b/, 'isee'],
  [/^propert(y|ies)\b/, 'property'],
  [/^vehicles?\b/, 'vehicles'],
  [/^company\b/, 'company'],
];

/** The group that a source belongs to; undefined for what belongs to none. */
export function dataGroupOf(source: string): DataGroup | undefined {
  return GROUP_OF.find(([pattern]) => pattern.test(source))?.[1];
}

export function isDataGroup(value: unknown): value is DataGroup {
  return DATA_GROUPS.some((group) => group === value);
}

/** True for a field whose answer may be kept for the next requests: no special category, nothing that a register knows. */
export function isKeptField({
  reuse,
  sensitive,
  source,
}: Pick<FieldDefinition, 'reuse' | 'sensitive' | 'source'>): boolean {
  return reuse === true && sensitive !== true && source !== undefined && isKeptSource(source);
}

/** True for a field whose documents may be used again in the next requests. */
export function isReusedDocument({
  reuse,
  sensitive,
  source,
}: Pick<FieldDefinition, 'reuse' | 'sensitive' | 'source'>): boolean {
  return reuse === true && sensitive !== true && documentKind(source) !== undefined;
}

/** Values kept by source, parted by group; groups without a value are left out. */
export function partByGroup(values: JsonObject): ReadonlyMap<DataGroup, JsonObject> {
  const parts = new Map<DataGroup, JsonObject>();
  for (const [path, value] of sourcesIn(values)) {
    const group = dataGroupOf(path);
    if (group !== undefined) parts.set(group, { ...parts.get(group), [path]: value });
  }
  return parts;
}

/** The same values without those of one group. */
export function withoutGroup(values: JsonObject, group: DataGroup): JsonObject {
  const { applicant, ...others } = values;
  const rest = Object.entries(others).filter(([path]) => dataGroupOf(path) !== group);
  const own = isJsonObject(applicant)
    ? Object.entries(applicant).filter(([part]) => dataGroupOf(`applicant.${part}`) !== group)
    : [];
  return { ...Object.fromEntries(rest), ...(own.length === 0 ? {} : { applicant: Object.fromEntries(own) }) };
}

/** Of the applicant each part is a source of its own; everything else is one by its name. */
function sourcesIn({ applicant, ...others }: JsonObject): readonly (readonly [string, Json])[] {
  const own = isJsonObject(applicant) ? Object.entries(applicant) : [];
  return [
    ...own.map(([part, value]) => [`applicant.${part}`, value] as const),
    ...Object.entries(others),
  ].filter(([, value]) => value !== null);
}
