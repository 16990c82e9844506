import type { LogicType } from '@istanze/shared';
import { hasMessage } from '../../i18n/has-message';
import { LOGIC_FUNCTIONS, type LogicFunction } from './logic-functions';
import type { Operand } from './operand';
import type { Variable, Vocabulary } from './vocabulary';
import { variableLabel, type Wording } from './wording';

export interface PickerEntry {
  readonly key: string;
  readonly label: string;
  /** What is searched and read aloud: the label and the key. */
  readonly text: string;
  readonly operand: Operand;
}

export interface PickerGroup {
  readonly name: string;
  readonly entries: readonly PickerEntry[];
}

/** What may be picked where values of these kinds are wanted: fields section by section, then calculations. */
export function pickerGroups(
  vocabulary: Vocabulary,
  kinds: readonly LogicType['kind'][] | undefined,
  wording: Wording,
): readonly PickerGroup[] {
  const groups = new Map<string, PickerEntry[]>();
  for (const variable of vocabulary.variables) {
    if (!fits(variable.type, kinds)) continue;
    const name = variable.group === '' ? wording.t(groupOfLoose(variable)) : variable.group;
    groups.set(name, [...(groups.get(name) ?? []), variableEntry(variable, wording)]);
  }
  const functions = LOGIC_FUNCTIONS.filter((one) => isOffered(one, kinds, vocabulary));
  const calculations = functions.map((one) => functionEntry(one, wording));
  return [
    ...[...groups].map(([name, entries]) => ({ name, entries })),
    ...(calculations.length === 0 ? [] : [{ name: wording.t('sentence.functions'), entries: calculations }]),
  ];
}

function groupOfLoose({ fieldId }: Variable) {
  return fieldId === undefined ? 'sentence.facts' : 'sentence.lists';
}

function variableEntry(variable: Variable, wording: Wording): PickerEntry {
  const label = variableLabel(variable, wording);
  return {
    key: `var ${variable.name}`,
    label,
    text: `${label} (${variable.name})`,
    operand: { kind: 'variable', name: variable.name },
  };
}

function functionEntry({ name, least }: LogicFunction, { t }: Wording): PickerEntry {
  const key = `function-name.${name}`;
  const label = hasMessage(key) ? t(key) : name;
  const args = Array.from({ length: least }, () => undefined);
  return { key: `call ${name}`, label, text: label, operand: { kind: 'call', name, args } };
}

/** A choice is a text of few values; what is of any type fits everywhere. */
export function fits({ kind }: LogicType, kinds: readonly LogicType['kind'][] | undefined): boolean {
  if (kinds === undefined || kind === 'any' || kinds.includes('any')) return true;
  if (kinds.includes(kind)) return true;
  return (kind === 'choice' && kinds.includes('text')) || (kind === 'text' && kinds.includes('choice'));
}

function isOffered(
  { gives, args }: LogicFunction,
  kinds: readonly LogicType['kind'][] | undefined,
  { tables, variables }: Vocabulary,
): boolean {
  if (kinds !== undefined && !kinds.includes('any') && !gives.some((kind) => kinds.includes(kind)))
    return false;
  if (args.some(({ kind }) => kind === 'table')) return tables.length > 0;
  return args[0]?.kind !== 'list' || variables.some(({ type }) => type.kind === 'list');
}
