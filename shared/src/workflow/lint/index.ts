import type { WorkflowDefinition } from '../../definition';
import { automaticChain } from './automatic-chain';
import { automaticWithoutWay } from './automatic-without-way';
import { deadEnd } from './dead-end';
import { duplicateOutcomeName } from './duplicate-outcome-name';
import { extensionByOperator } from './extension-by-operator';
import { missingCitizenText } from './missing-citizen-text';
import { missingPerformer } from './missing-performer';
import { missingTermMark } from './missing-term-mark';
import { parallelDeadlock } from './parallel-deadlock';
import { paymentWithoutAmount } from './payment-without-amount';
import { preRejectionInCompetition } from './pre-rejection-in-competition';
import type { LintContext, LintIssue, LintRule } from './rule';
import { signatureNotKept } from './signature-not-kept';
import { silenceDiffers } from './silence-differs';
import { timerWithoutWay } from './timer-without-way';
import { unknownPerformer } from './unknown-performer';
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
  automaticChain,
  parallelDeadlock,
  timerWithoutWay,
  duplicateOutcomeName,
  missingCitizenText,
  missingTermMark,
  signatureNotKept,
  silenceDiffers,
  extensionByOperator,
  unknownPerformer,
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
