import {
  fail,
  ok,
  romeDate,
  type ActionDefinition,
  type OutcomeDefinition,
  type Result,
} from '@istanze/shared';
import { describeDocument } from '../actions';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { DocumentRequest, InstanceRecord } from '../ports/inside';
import { rehearseActivity, type PerformError, type PerformRequest } from './perform-activity';
import type { RuntimeDependencies } from './runtime-dependencies';

/** The action of an outcome that makes or sends a text which can be seen beforehand. */
export function findPreviewed(outcome: OutcomeDefinition): ActionDefinition | undefined {
  const made = outcome.after.find(({ type }) => type === 'generate-document');
  return made ?? outcome.after.find(({ type }) => type === 'send-communication');
}

/** Template to preview before an outcome is chosen; null when it sends nothing. */
export function previewTemplateOf(outcome: OutcomeDefinition): string | null {
  const template = findPreviewed(outcome)?.settings['template'];
  return typeof template === 'string' ? template : null;
}

/** The document that an outcome would issue with this input, to be drawn as a draft: nothing is written. */
export async function describePreview(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  request: PerformRequest,
): Promise<Result<DocumentRequest, PerformError>> {
  const rehearsed = await rehearseActivity(deps, tx, instance, request);
  if (!rehearsed.ok) return rehearsed;
  const { values, view, outcome } = rehearsed.value;
  const action = findPreviewed(outcome);
  const now = deps.clock.now();
  const described =
    action &&
    describeDocument({
      tenantId: tx.tenantId,
      key: `preview:${instance.id}:${instance.version}`,
      retries: 0,
      waitedSeconds: 0,
      instance,
      release: view.release,
      settings: action.settings,
      cause: values,
      earlier: view.earlier,
      now,
      today: romeDate(now.toISOString()),
      ports: deps.actionPorts,
    });
  return described === undefined ? fail({ kind: 'not-allowed', reason: 'reason.guard' }) : ok(described);
}
