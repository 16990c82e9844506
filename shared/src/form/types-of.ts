import type { LogicType, TypeOf } from '../logic';
import type { CompiledForm } from './types';

/** Types of a form's answers by key, for formulas that stand outside it: fees, guards, criteria. */
export function typesOf(form: CompiledForm): TypeOf {
  const types = new Map<string, LogicType>();
  for (const { repeat, fields } of form.sections) {
    const valued = fields.filter(({ type }) => type.hasValue);
    const parts = Object.fromEntries(valued.map(({ key, valueType }) => [key, valueType]));
    if (repeat !== undefined) types.set(repeat, { kind: 'list', of: { kind: 'object', parts } });
    else for (const { key, valueType } of valued) types.set(key, valueType);
  }
  return (name) => types.get(name);
}
