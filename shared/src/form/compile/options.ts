import { joinPath } from '../../kernel';
import type { CompiledLogic } from '../../logic';
import type { CompiledOption } from '../types';
import { toCondition, type Formulas } from './formulas';
import type { FieldShell } from './shell';

export interface OptionFormula {
  readonly value: string;
  readonly when: CompiledLogic | undefined;
}

/** The conditions of a field's options; one that cannot be compiled is among the issues. */
export function compileOptions(
  { definition, place, within, type, settings }: FieldShell,
  formulas: Formulas,
): readonly OptionFormula[] {
  return (type.conditionalOptions?.(settings) ?? []).map((option) => {
    const at = joinPath(place, 'settings', option.place);
    return { value: option.value, when: formulas.compileCondition(option.when, at, within, definition.id) };
  });
}

export function toOption({ value, when }: OptionFormula): readonly CompiledOption[] {
  const holds = toCondition(when);
  return holds === undefined ? [] : [{ value, holds }];
}
