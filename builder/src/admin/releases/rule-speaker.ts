import type { FormDefinition, FormEnvironment, Json } from '@istanze/shared';
import { operandOf } from '../../form-designer/rules/operand';
import { drawnOf } from '../../form-designer/rules/use-rule-scene';
import { vocabularyOf } from '../../form-designer/rules/vocabulary';
import { sayCondition, sayOperand, textOf } from '../../form-designer/rules/wording';
import type { Words } from './change-words';

/** Says a rule of a node in words, with the questions of its own version of the form. */
export type RuleSpeaker = (nodeId: string, property: string, logic: Json) => string;

const CONDITIONS: ReadonlySet<string> = new Set(['visibleWhen', 'requiredWhen']);

/** True for the properties that hold a rule. */
export function isRule(property: string): boolean {
  return property === 'calculated' || CONDITIONS.has(property);
}

/** The speaker of one version of a form; undefined where the form cannot be drawn. */
export function ruleSpeaker(
  form: FormDefinition,
  environment: FormEnvironment,
  words: Words,
): RuleSpeaker | undefined {
  const drawn = drawnOf(form, environment);
  if (drawn === undefined) return undefined;
  return (nodeId, property, logic) => {
    const vocabulary = vocabularyOf(drawn, environment, nodeId, words.locale);
    return textOf(
      CONDITIONS.has(property)
        ? sayCondition(logic, vocabulary, words)
        : sayOperand(operandOf(logic), vocabulary, words),
    );
  };
}
