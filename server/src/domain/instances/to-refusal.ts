import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { ApplyError, PerformError } from '../../workflow-runtime';

/** Codes with which the workflow refuses, by the key of the reason that people read. */
const REASONS: Readonly<Record<string, string>> = {
  'already-submitted': 'reason.already-submitted',
  'already-claimed': 'reason.already-claimed',
  'not-submitted': 'reason.not-found',
  'transition-held': 'reason.preparing',
  'activity-preparing': 'reason.preparing',
  'activity-not-open': 'reason.done',
  'not-performer': 'reason.other-role',
  'guard-refuses': 'reason.guard',
  'unknown-outcome': 'reason.not-found',
  'unknown-run': 'reason.not-found',
  'signal-not-awaited': 'reason.done',
  'reopen-too-late': 'reason.reopen-too-late',
  'already-extended': 'reason.already-extended',
  'term-over': 'reason.term-over',
  'withdrawal-not-allowed': 'reason.withdrawal-not-allowed',
};

/** A refusal of the workflow as an answer of the API; what a person can correct keeps its issues. */
export function toRefusal(
  error: ApplyError | PerformError,
  version: number,
  ctx: RequestContext,
): NotAllowed | ValidationRefusal | VersionConflict {
  if (error.kind === 'conflict') return versionConflict(version);
  if (error.kind === 'not-allowed') return notAllowed(error.reason);
  const [first] = error.issues;
  const reason = first?.path === '' || first?.path === undefined ? REASONS[first?.code ?? ''] : undefined;
  return reason === undefined ? validationRefusal(error.issues, issueInWords(ctx)) : notAllowed(reason);
}
