import type { LogicType, TypeOf } from '../logic';
import type { CompiledForm, CompiledSection } from './types';

/** Types of a form's answers by key, for formulas that stand outside it: fees, guards, criteria. */
export function typesOf(form: CompiledForm): TypeOf {
  const types = new Map<string, LogicType>();
  for (const section of form.sections) {
    if (section.within !== undefined) continue;
    if (section.repeat !== undefined) types.set(section.repeat, listType(form, section));
    else for (const { key, type, valueType } of section.fields) if (type.hasValue) types.set(key, valueType);
  }
  return (name) => types.get(name);
}

function listType(form: CompiledForm, repeat: CompiledSection): LogicType {
  const fields = form.fields.filter(({ within, type }) => within === repeat && type.hasValue);
  const inner = [...form.repeats.values()].filter(({ within }) => within === repeat);
  const parts = [
    ...fields.map(({ key, valueType }) => [key, valueType] as const),
    ...inner.map((each) => [each.definition.key, listType(form, each)] as const),
  ];
  return { kind: 'list', of: { kind: 'object', parts: Object.fromEntries(parts) } };
}
