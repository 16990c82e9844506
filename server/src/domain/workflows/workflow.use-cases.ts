import { type Issue, type JsonObject, parseWorkflow, type WorkflowDefinition } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { findStaffById } from '../staff';
import type { Workflow } from './workflow.entity';
import { getWorkflow, replaceWorkflow } from './workflow.repository';
import { WorkflowDocument, WorkflowPayload, WorkflowTemplate } from './workflow.types';

export type SaveWorkflowAnswer = WorkflowPayload | VersionConflict | ValidationRefusal | NotAllowed;

/** Where the flows that come with the product are read. */
export interface TemplateFiles {
  read<T>(...path: readonly string[]): Promise<T>;
  list(...path: readonly string[]): Promise<readonly string[]>;
}

export interface WorkflowUseCases {
  listTemplates(): Promise<readonly WorkflowTemplate[]>;
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
  readonly files: TemplateFiles;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}): WorkflowUseCases {
  return {
    listTemplates: async () => {
      const keys = await deps.files.list(...FOLDER);
      return Promise.all(keys.map((key) => readTemplate(deps.files, key)));
    },
    describeWorkflow: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => toWorkflowDocument(tx, await getWorkflow(tx, id))),
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
        return Object.assign(new WorkflowPayload(), { workflow: await toWorkflowDocument(tx, current) });
      });
    },
  };
}

const FOLDER = ['reference', 'workflows'] as const;

async function readTemplate(files: TemplateFiles, key: string): Promise<WorkflowTemplate> {
  const definition = await files.read<WorkflowDefinition>(...FOLDER, `${key}.json`);
  return Object.assign(new WorkflowTemplate(), { key, definition });
}

async function toWorkflowDocument(tx: TenantTransaction, workflow: Workflow): Promise<WorkflowDocument> {
  const { id, serviceId, definition, version, updatedAt, updatedBy } = workflow;
  const editor = updatedBy === null ? undefined : await findStaffById(tx, updatedBy);
  return Object.assign(new WorkflowDocument(), {
    id,
    serviceId,
    definition,
    version,
    updatedAt,
    updatedBy: editor?.name ?? null,
  });
}
