import { type Issue, type JsonObject, parseWorkflow } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Workflow } from './workflow.entity';
import { getWorkflow, replaceWorkflow } from './workflow.repository';
import { WorkflowDocument, WorkflowPayload } from './workflow.types';

export type SaveWorkflowAnswer = WorkflowPayload | VersionConflict | ValidationRefusal | NotAllowed;

export interface WorkflowUseCases {
  describeWorkflow(ctx: RequestContext, id: string): Promise<WorkflowDocument>;
  saveWorkflow(
    ctx: RequestContext,
    id: string,
    definition: JsonObject,
    expectedVersion: number,
  ): Promise<SaveWorkflowAnswer>;
}

/** The draft of a workflow: read, and replaced whole by an administrator who saw its last version. */
export function createWorkflowUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}): WorkflowUseCases {
  return {
    describeWorkflow: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => toWorkflowDocument(await getWorkflow(tx, id))),
    saveWorkflow: async (ctx, id, definition, expectedVersion) => {
      const viewer = ctx.viewer;
      if (viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
      const parsed = parseWorkflow(definition);
      if (!parsed.ok) return validationRefusal(parsed.error, deps.issueInWords(ctx));
      return deps.withTenant(ctx.tenantId, async (tx) => {
        const current = await getWorkflow(tx, id);
        const version = await replaceWorkflow(tx, current.id, parsed.value, expectedVersion, viewer.id);
        if (version === null) return versionConflict(current.version);
        await tx.em().refresh(current);
        return Object.assign(new WorkflowPayload(), { workflow: toWorkflowDocument(current) });
      });
    },
  };
}

function toWorkflowDocument({ id, serviceId, definition, version }: Workflow): WorkflowDocument {
  return Object.assign(new WorkflowDocument(), { id, serviceId, definition, version });
}
