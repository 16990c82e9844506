import type { WorkflowDefinition } from '../../definition';
import { automaticWithoutWay } from './automatic-without-way';
import { deadEnd } from './dead-end';
import { missingPerformer } from './missing-performer';
import { paymentWithoutAmount } from './payment-without-amount';
import { preRejectionInCompetition } from './pre-rejection-in-competition';
import type { LintContext, LintIssue, LintRule } from './rule';
import { unknownTemplate } from './unknown-template';
import { unknownType } from './unknown-type';
import { unknownVariable } from './unknown-variable';
import { unreachableState } from './unreachable-state';

export type { LintContext, LintIssue } from './rule';

const RULES: readonly LintRule[] = [
  unreachableState,
  deadEnd,
  missingPerformer,
  automaticWithoutWay,
  paymentWithoutAmount,
  preRejectionInCompetition,
  unknownType,
  unknownVariable,
  unknownTemplate,
];

/** What is wrong or doubtful in a flow that parses; what the context leaves out is not judged. */
export function lintWorkflow(
  definition: WorkflowDefinition,
  context: LintContext = {},
): readonly LintIssue[] {
  return RULES.flatMap((rule) => rule(definition, context));
}
