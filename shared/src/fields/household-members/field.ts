import { fail, isJsonObject, ok, type Json } from '../../kernel';
import type { LogicType } from '../../logic';
import { partsValidator } from '../composite';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { printMember, readMember, underMember, type HouseholdMember } from './member';
import { ADDED_PARTS } from './parts';

export type Household = {
  readonly members: readonly HouseholdMember[];
  /** How many apply. */
  readonly count: number;
};
export type HouseholdSettings = {
  readonly min: number | null;
  readonly max: number | null;
  readonly outside: boolean;
};

const MEMBER: LogicType = {
  kind: 'object',
  parts: {
    origin: { kind: 'text' },
    applies: { kind: 'boolean' },
    givenName: { kind: 'text' },
    familyName: { kind: 'text' },
    fiscalCode: { kind: 'text' },
    birthDate: { kind: 'date' },
    relation: { kind: 'text' },
  },
};
const PARTS = { members: { kind: 'list', of: MEMBER }, count: { kind: 'number' } } as const;

/**
 * People of the household and others, with who of them the request is for. Value: `{members, count}`; a bare list of people, as the
 * source `household` gives it, is read as the registered household.
 */
export const householdMembers: FieldType<Household, HouseholdSettings> = {
  type: 'household-members',
  group: 'person',
  name: { it: 'Componenti del nucleo', en: 'Household members' },
  description: {
    it: 'Le persone del nucleo: il cittadino sceglie per chi chiede e può aggiungerne altre',
    en: 'The people of the household: the citizen chooses for whom and may add others',
  },
  valueType: { kind: 'object', parts: PARTS },
  parts: PARTS,
  hasValue: true,
  missing: 'required-household',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'min',
      'integer',
      { it: 'Quante persone almeno', en: 'How many people at least' },
      { width: 'half', settings: { min: 1, max: 30 } },
    ),
    fieldOf(
      'max',
      'integer',
      { it: 'Quante persone al massimo', en: 'How many people at most' },
      { width: 'half', settings: { min: 1, max: 30 } },
    ),
    fieldOf(
      'outside',
      'yes-no',
      {
        it: 'Si possono aggiungere persone fuori dal nucleo',
        en: 'People outside the household can be added',
      },
      { required: true },
    ),
  ),
  defaultSettings: { min: 1, max: null, outside: true },
  checkSettings: ({ min, max }) =>
    min !== null && max !== null && min > max ? [problem('settings-order', {}, 'min')] : NO_ISSUES,
  parse(raw) {
    const list = listOf(raw);
    if (isMissing(raw) || (list !== undefined && list.length === 0)) return ok(null);
    if (list === undefined) return refuse('value-shape');
    const taken = new Set<string>();
    const read = list.map((item, index) => readMember(item, index, taken));
    const issues = read.flatMap((member) => (member.ok ? [] : member.error));
    if (issues.length > 0) return fail(issues);
    const members = read.flatMap((member) => (member.ok ? [member.value] : []));
    return ok({ members, count: members.filter(({ applies }) => applies).length });
  },
  validator({ min, max, outside }) {
    const judge = partsValidator(ADDED_PARTS);
    return ({ members, count }, context) => {
      const declared = members.filter(({ origin }) => origin === 'declared');
      const issues = declared.flatMap((member) => underMember(member._id, judge(member, context)));
      if (issues.length > 0) return issues;
      if (!outside && declared.length > 0) return [problem('household-outside')];
      if (count < (min ?? 0)) return [problem('household-min', { min })];
      return max !== null && count > max ? [problem('household-max', { max })] : NO_ISSUES;
    };
  },
  print: (value, _settings, locale) =>
    (value?.members ?? [])
      .filter(({ applies }) => applies)
      .map((member) => printMember(member, locale))
      .join('\n'),
};

function listOf(raw: Json): readonly Json[] | undefined {
  const list = isJsonObject(raw) ? (raw['members'] ?? null) : raw;
  return isJsonList(list) ? list : undefined;
}

function isJsonList(raw: Json): raw is readonly Json[] {
  return Array.isArray(raw);
}
