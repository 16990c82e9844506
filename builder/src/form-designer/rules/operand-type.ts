import { compileLogic, type Json, type LogicType } from '@istanze/shared';
import { logicOfOperand, type Operand } from './operand';
import type { Operator } from './clause';
import type { Vocabulary } from './vocabulary';

const ANY: LogicType = { kind: 'any' };

/** The type of what logic gives; `any` where it does not compile yet. */
export function typeOfLogic(logic: Json | undefined, vocabulary: Vocabulary): LogicType {
  if (logic === undefined) return ANY;
  const compiled = compileLogic(logic, vocabulary.environment);
  return compiled.ok ? compiled.value.type : ANY;
}

export function typeOfOperand(operand: Operand | undefined, vocabulary: Vocabulary): LogicType {
  if (operand?.kind === 'variable') return vocabulary.find(operand.name)?.type ?? ANY;
  return typeOfLogic(logicOfOperand(operand), vocabulary);
}

const PRESENCE: readonly Operator[] = ['present', 'absent'];
const EQUALITY: readonly Operator[] = ['==', '!='];
const ORDER: readonly Operator[] = ['==', '!=', '<', '<=', '>', '>='];

/** What may be said of something of that type, the usual first. */
export function operatorsFor(type: LogicType): readonly Operator[] {
  switch (type.kind) {
    case 'number':
    case 'money':
    case 'date':
    case 'any':
      return [...ORDER, ...PRESENCE];
    case 'text':
      return [...EQUALITY, ...PRESENCE];
    case 'choice':
      return [...EQUALITY, 'in', 'not-in', ...PRESENCE];
    case 'boolean':
      return [...EQUALITY, ...PRESENCE];
    case 'list':
      return type.of.kind === 'object' ? PRESENCE : ['includes', 'not-includes', ...PRESENCE];
    case 'object':
      return PRESENCE;
  }
}

/** The type of what stands on the other side of the operator. */
export function typeWanted(left: LogicType, operator: Operator): LogicType {
  if (operator === 'in' || operator === 'not-in') return { kind: 'list', of: left };
  return left.kind === 'list' ? left.of : left;
}
