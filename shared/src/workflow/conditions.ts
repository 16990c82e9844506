import type { Logic } from '../definition';
import { isJsonObject, type JsonObject } from '../kernel';
import { compileLogic, type CompiledLogic } from '../logic';
import type { Decide } from './engine/move';
import type { TransitionContext } from './state';

const COMPILED = new WeakMap<JsonObject, CompiledLogic>();

/** True when the condition holds on the answers and facts; a missing value makes it false. Throws on broken logic. */
export function conditionHolds(logic: Logic, context: TransitionContext, workflow: JsonObject): boolean {
  if (typeof logic === 'boolean') return logic;
  const facts = { ...context.facts, ...workflow };
  const scope = { answers: context.answers, facts: { ...context.facts, facts }, today: context.today };
  return compiled(logic).evaluate(scope) === true;
}

function compiled(logic: Logic): CompiledLogic {
  if (!isJsonObject(logic)) return compileCondition(logic);
  const known = COMPILED.get(logic);
  if (known !== undefined) return known;
  const built = compileCondition(logic);
  COMPILED.set(logic, built);
  return built;
}

function compileCondition(logic: Logic): CompiledLogic {
  const result = compileLogic(logic);
  if (!result.ok) throw new Error(`Broken condition: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Answers conditions by evaluating them, once each, and writes the answers down in `decisions`. */
export function evaluating(context: TransitionContext, decisions: Map<string, boolean>): Decide {
  return ({ node, logic, facts, before }) => {
    const known = decisions.get(node);
    if (known !== undefined) return known;
    const answer = conditionHolds(logic, before ? { ...context, ...context.before } : context, facts);
    decisions.set(node, answer);
    return answer;
  };
}

/** Answers conditions with what was written down when the event happened; `missing` receives what was not. */
export function remembering(decisions: Readonly<Record<string, boolean>>, missing: Set<string>): Decide {
  return ({ node }) => {
    const answer = decisions[node];
    if (answer === undefined) missing.add(node);
    return answer ?? false;
  };
}
