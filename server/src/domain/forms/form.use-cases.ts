import {
  fields,
  type FormDefinition,
  type Issue,
  type JsonObject,
  parseForm,
  upgradeForm,
} from '@istanze/shared';
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
import { findArchetypeOfForm, findForbiddenSections, findFormLimits } from '../catalogue';
import { findStaffById } from '../staff';
import type { Form } from './form.entity';
import { getForm, replaceForm } from './form.repository';
import { FieldTypeInfo, FormDocument, FormPayload } from './form.types';

export type SaveFormAnswer = FormPayload | VersionConflict | ValidationRefusal | NotAllowed;

/** A form that was saved, as it was and as it is. */
export interface SavedForm {
  readonly serviceId: string;
  readonly before: FormDefinition;
  readonly after: FormDefinition;
  readonly staffId: string;
}

/** Brings the rest of the service up to a form some of whose fields got other keys. */
export type FollowRenamedKeys = (tx: TenantTransaction, saved: SavedForm) => Promise<void>;

export interface FormUseCases {
  describeForm(ctx: RequestContext, id: string): Promise<FormDocument>;
  saveForm(
    ctx: RequestContext,
    id: string,
    definition: JsonObject,
    expectedVersion: number,
  ): Promise<SaveFormAnswer>;
  listFieldTypes(): readonly FieldTypeInfo[];
}

/**
 * The draft of a form: read, and replaced whole by an administrator who saw its last version. A key that changed is followed
 * through the whole service in the same transaction.
 */
export function createFormUseCases(deps: {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  readonly followRenamedKeys: FollowRenamedKeys;
}): FormUseCases {
  return {
    describeForm: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => toFormDocument(tx, await getForm(tx, id))),
    saveForm: async (ctx, id, definition, expectedVersion) => {
      const viewer = ctx.viewer;
      if (viewer?.kind !== 'staff') return notAllowed('reason.staff-only');
      const parsed = parseForm(definition);
      if (!parsed.ok) return validationRefusal(parsed.error, deps.issueInWords(ctx));
      return deps.withTenant(ctx.tenantId, async (tx) => {
        const current = await getForm(tx, id);
        const forbidden = await findForbidden(tx, id, parsed.value);
        if (forbidden.length > 0) return validationRefusal(forbidden, deps.issueInWords(ctx));
        const before = upgradeForm(current.definition);
        const version = await replaceForm(tx, current.id, parsed.value, expectedVersion, viewer.id);
        if (version === null) return versionConflict(current.version);
        await deps.followRenamedKeys(tx, {
          serviceId: current.serviceId,
          before,
          after: parsed.value,
          staffId: viewer.id,
        });
        await tx.em().refresh(current);
        return Object.assign(new FormPayload(), { form: await toFormDocument(tx, current) });
      });
    },
    listFieldTypes: () =>
      Object.values(fields).map(({ type, name, description, group }) =>
        Object.assign(new FieldTypeInfo(), { type, name, description, group }),
      ),
  };
}

/** Library sections that the archetype of the form's service does not allow where they stand. */
async function findForbidden(
  tx: TenantTransaction,
  formId: string,
  definition: FormDefinition,
): Promise<readonly Issue[]> {
  const archetypeId = await findArchetypeOfForm(tx, formId);
  return archetypeId === undefined
    ? []
    : findForbiddenSections(definition, await findFormLimits(tx, archetypeId));
}

async function toFormDocument(tx: TenantTransaction, form: Form): Promise<FormDocument> {
  const editor = form.updatedBy === null ? undefined : await findStaffById(tx, form.updatedBy);
  return Object.assign(new FormDocument(), {
    id: form.id,
    serviceId: form.serviceId,
    definition: upgradeForm(form.definition),
    version: form.version,
    updatedAt: form.updatedAt,
    updatedBy: editor?.name ?? null,
  });
}
