import {
  isJsonObject,
  joinPath,
  ok,
  type Issue,
  type IsoDate,
  type Json,
  type Locale,
  type Result,
} from '../../kernel';
import { parseParts, printPart } from '../composite';
import { parseDate } from '../date/field';
import { textOf } from '../define';
import { freeRowId } from '../row-ids';
import { printDate, words } from '../words';
import { ADDED_PARTS, RELATION } from './parts';

export type HouseholdMember = {
  readonly _id: string;
  /** `registry`: of the registered household; `declared`: added by the person. */
  readonly origin: 'registry' | 'declared';
  readonly applies: boolean;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly fiscalCode: string | null;
  readonly birthDate: IsoDate | null;
  readonly relation: string | null;
};

/** One person of the list; who was added applies unless it says otherwise, who is registered only if it says so. */
export function readMember(raw: Json, index: number, taken: Set<string>): Result<HouseholdMember> {
  const item = isJsonObject(raw) ? raw : {};
  const _id = freeRowId(item['_id'], index, taken);
  const parsed = parseParts(ADDED_PARTS, item);
  if (!parsed.ok) return { ok: false, error: underMember(_id, parsed.error) };
  const born = parseDate(item['birthDate'] ?? null);
  const declared = item['origin'] === 'declared';
  return ok({
    _id,
    origin: declared ? 'declared' : 'registry',
    applies: declared ? item['applies'] !== false : item['applies'] === true,
    givenName: textOf(parsed.value?.['givenName']),
    familyName: textOf(parsed.value?.['familyName']),
    fiscalCode: textOf(parsed.value?.['fiscalCode']),
    birthDate: born.ok ? born.value : null,
    relation: textOf(parsed.value?.['relation']),
  });
}

/** Issues of one person at their place in the value. */
export function underMember(id: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: joinPath('members', id, issue.path) }));
}

/** `Anna Prova, PRV…, data di nascita 31/12/2015`; who was added with what they are to the person. */
export function printMember(member: HouseholdMember, locale: Locale): string {
  const { origin, birthDate, fiscalCode } = member;
  const t = words(locale);
  const born = birthDate === null ? '' : t('field.person.born', { date: printDate(birthDate) });
  const outside = origin === 'registry' ? '' : t('field.household.outside');
  const relation = origin === 'registry' ? '' : printPart(RELATION, member, locale);
  return [memberName(member), fiscalCode ?? '', born, relation, outside]
    .filter((part) => part !== '')
    .join(', ');
}

export function memberName({
  givenName,
  familyName,
}: Pick<HouseholdMember, 'givenName' | 'familyName'>): string {
  return [givenName, familyName].filter((part) => part !== null).join(' ');
}
