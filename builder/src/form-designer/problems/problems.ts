import { type FormCommand, type FormDefinition, type FormEnvironment, type Issue } from '@istanze/shared';
import { fixOf, inspectForm } from '@istanze/shared/authoring';
import { nodeOf } from '../../document/check-form';
import { nodeAt } from '../sheet/node-at';

export type Severity = 'error' | 'warning' | 'advice';

/** Something to correct or to look at in a form. */
export interface Problem {
  readonly issue: Issue;
  readonly severity: Severity;
  readonly nodeId: string | undefined;
  /** The edit that corrects it, where one can be made without asking. */
  readonly fix: FormCommand | undefined;
}

/** The problems of one part of the form. */
export interface ProblemGroup {
  readonly nodeId: string | undefined;
  readonly problems: readonly Problem[];
}

/** Everything that is wrong with a form or might be better, the gravest first. */
export function problemsOf(definition: FormDefinition, environment: FormEnvironment): readonly Problem[] {
  const problems = inspectForm(definition, environment).map((issue): Problem => ({
    issue,
    severity: issue.severity,
    nodeId: nodeAt(definition, nodeOf(issue), issue.path),
    fix: fixOf(issue, definition),
  }));
  return problems.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Problems by the part of the form they are about, in the order in which the first of each comes. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string | undefined, Problem[]>();
  for (const problem of problems)
    groups.set(problem.nodeId, [...(groups.get(problem.nodeId) ?? []), problem]);
  return [...groups].map(([nodeId, grouped]) => ({ nodeId, problems: grouped }));
}
