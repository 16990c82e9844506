import {
  lintWorkflow,
  parseWorkflow,
  type Issue,
  type LintContext,
  type WorkflowDefinition,
} from '@istanze/shared';
import { flowIndex, outcomeId } from '../flow-index';

/** Something to correct or to look at in a flow. */
export interface FlowProblem {
  readonly issue: Issue;
  readonly severity: 'error' | 'warning';
  /** Id of the part where it is corrected; undefined for the flow as a whole. */
  readonly partId: string | undefined;
}

/** Everything that is wrong with a flow or might be better, what stops it first. */
export function flowProblems(definition: WorkflowDefinition, context: LintContext): readonly FlowProblem[] {
  const json: unknown = JSON.parse(JSON.stringify(definition));
  const parsed = parseWorkflow(json);
  const broken = parsed.ok ? [] : parsed.error.map((issue) => ({ ...issue, severity: 'error' as const }));
  const linted = parsed.ok ? lintWorkflow(definition, context) : [];
  const problems = [...broken, ...linted].map(({ severity, ...issue }): FlowProblem => ({
    issue,
    severity,
    partId: partAt(definition, issue.path),
  }));
  return problems.sort((one, other) => RANK[one.severity] - RANK[other.severity]);
}

const RANK = { error: 0, warning: 1 } as const;

/** The innermost part that an issue's path goes through: `states.review.activities.accept.outcomes.accepted.to`. */
export function partAt(definition: WorkflowDefinition, path: string): string | undefined {
  const [top, stateKey, list, name, inner, innerName] = path.split('.');
  if (top !== 'states') return undefined;
  const state = definition.states.find(({ key }, at) => key === stateKey || String(at) === stateKey);
  if (state === undefined || name === undefined) return state?.id;
  const nodes = flowIndex(definition);
  if (list === 'actions' || list === 'timers') return nodes.has(name) ? name : state.id;
  if (list !== 'activities') return state.id;
  const activity = state.activities.find(({ key }, at) => key === name || String(at) === name);
  if (activity === undefined) return state.id;
  if (inner !== 'outcomes' || innerName === undefined) return activity.id;
  const own = outcomeId(activity.id, innerName);
  return nodes.has(own) ? own : activity.id;
}
