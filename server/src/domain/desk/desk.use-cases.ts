import { type Issue, workingOffices } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { getStaff } from '../../graphql/get-viewer';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { changeLabels, findLabels, LABEL_TONES, saveLabel, tellChange } from '../labels';
import { type AssignmentMode, findAssignmentRules, saveAssignmentRule } from './assignment-rule.repository';
import type { DeskDependencies } from './desk-dependencies';
import { Desk } from './desk.types';
import { findTemplates, removeTemplate, saveTemplate } from './message-template.repository';
import { addNote } from './note.repository';
import { findQueueColumns, saveQueueColumns, withApplicant } from './preference.repository';
import { findFilters, removeFilter, saveFilter } from './saved-filter.repository';

export type DeskAnswer = Desk | NotAllowed | ValidationRefusal;

export interface DeskUseCases {
  read(ctx: RequestContext): Promise<Desk>;
  saveFilter(
    ctx: RequestContext,
    filter: { name: string; query: string; officeId: string | null },
  ): Promise<DeskAnswer>;
  removeFilter(ctx: RequestContext, id: string): Promise<DeskAnswer>;
  saveQueueColumns(ctx: RequestContext, columns: readonly string[]): Promise<DeskAnswer>;
  saveLabel(
    ctx: RequestContext,
    label: { id: string | null; name: string; tone: string; retired: boolean },
  ): Promise<DeskAnswer>;
  saveTemplate(
    ctx: RequestContext,
    template: { id: string | null; officeId: string | null; name: string; body: string; retired: boolean },
  ): Promise<DeskAnswer>;
  removeTemplate(ctx: RequestContext, id: string): Promise<DeskAnswer>;
  saveAssignmentRule(ctx: RequestContext, officeId: string, mode: AssignmentMode | null): Promise<DeskAnswer>;
  label(
    ctx: RequestContext,
    code: string,
    add: readonly string[],
    remove: readonly string[],
  ): Promise<boolean>;
  note(ctx: RequestContext, note: { code: string; body: string; idempotencyKey: string }): Promise<boolean>;
}

const LONGEST_NOTE = 4000;
const LONGEST_BODY = 5000;

/** What the desk keeps: filters of a person or an office, labels, templates, notes, and who receives what. */
export function createDeskUseCases(
  deps: DeskDependencies,
  say: (ctx: RequestContext) => (issue: Issue) => string,
): DeskUseCases {
  const change = async (
    ctx: RequestContext,
    issues: readonly Issue[],
    write: (tx: TenantTransaction, viewer: StaffViewer) => Promise<NotAllowed | undefined>,
  ): Promise<DeskAnswer> => {
    const viewer = getStaff(ctx);
    if (issues.length > 0) return validationRefusal(issues, say(ctx));
    return deps.withTenant(ctx.tenantId, async (tx) => (await write(tx, viewer)) ?? readDesk(tx, viewer));
  };
  return {
    read: (ctx) => deps.withTenant(ctx.tenantId, (tx) => readDesk(tx, getStaff(ctx))),
    saveFilter: (ctx, filter) =>
      change(ctx, checkText('name', filter.name, 60), async (tx, viewer) => {
        if (!isOneOf(viewer, filter.officeId)) return notAllowed('reason.other-office');
        await saveFilter(tx, { ...filter, name: filter.name.trim(), ownerId: viewer.id });
        return undefined;
      }),
    removeFilter: (ctx, id) =>
      change(ctx, [], async (tx, viewer) =>
        (await removeFilter(tx, id, viewer.id, workingOffices(viewer)))
          ? undefined
          : notAllowed('reason.not-found'),
      ),
    saveQueueColumns: (ctx, columns) =>
      change(ctx, [], async (tx, viewer) => {
        await saveQueueColumns(tx, viewer.id, withApplicant(columns));
        return undefined;
      }),
    ...sharedThings(change),
    label: (ctx, code, add, remove) =>
      onInstance(deps, ctx, code, (tx, instance) => changeLabels(tx, instance, { add, remove })),
    note: (ctx, { code, body, idempotencyKey }) =>
      onInstance(deps, ctx, code, async (tx, instance) => {
        const viewer = getStaff(ctx);
        const text = body.trim().slice(0, LONGEST_NOTE);
        if (text === '') return;
        await addNote(tx, await deps.vault.forInstance(tx, instance.id), {
          key: `note:${viewer.id}:${idempotencyKey}`,
          instanceId: instance.id,
          authorId: viewer.id,
          authorName: viewer.name,
          body: text,
          at: deps.clock.now(),
        });
        await tellChange(tx, instance);
      }),
  };
}

type Change = (
  ctx: RequestContext,
  issues: readonly Issue[],
  write: (tx: TenantTransaction, viewer: StaffViewer) => Promise<NotAllowed | undefined>,
) => Promise<DeskAnswer>;

/** What more than one person uses is changed by managers. */
function sharedThings(change: Change) {
  return {
    saveLabel: (ctx, label) =>
      change(ctx, checkText('name', label.name, 40), async (tx) => {
        const tone = LABEL_TONES.find((one) => one === label.tone) ?? 'grey';
        const saved = await saveLabel(tx, { ...label, name: label.name.trim(), tone });
        return saved ? undefined : notAllowed('reason.name-taken');
      }),
    saveTemplate: (ctx, template) =>
      change(
        ctx,
        [...checkText('name', template.name, 80), ...checkText('body', template.body, LONGEST_BODY)],
        async (tx, viewer) => {
          if (!isOneOf(viewer, template.officeId)) return notAllowed('reason.other-office');
          const saved = await saveTemplate(tx, { ...template, name: template.name.trim() });
          return saved ? undefined : notAllowed('reason.name-taken');
        },
      ),
    removeTemplate: (ctx, id) =>
      change(ctx, [], async (tx, viewer) =>
        (await removeTemplate(tx, id, workingOffices(viewer))) ? undefined : notAllowed('reason.not-found'),
      ),
    saveAssignmentRule: (ctx, officeId, mode) =>
      change(ctx, [], async (tx, viewer) => {
        const managed = viewer.roles.some(
          (grant) => grant.role === 'admin' || (grant.role === 'manager' && grant.officeId === officeId),
        );
        if (!managed) return notAllowed('reason.other-office');
        await saveAssignmentRule(tx, officeId, mode);
        return undefined;
      }),
  } satisfies Partial<DeskUseCases>;
}

async function readDesk(tx: TenantTransaction, viewer: StaffViewer): Promise<Desk> {
  const offices = workingOffices(viewer);
  return Object.assign(new Desk(), {
    filters: await findFilters(tx, viewer.id, offices),
    queueColumns: await findQueueColumns(tx, viewer.id),
    labels: await findLabels(tx),
    templates: await findTemplates(tx, offices),
    assignmentRules: await findAssignmentRules(tx),
  });
}

async function onInstance(
  deps: DeskDependencies,
  ctx: RequestContext,
  code: string,
  act: (
    tx: TenantTransaction,
    instance: {
      readonly id: string;
      readonly code: string;
      readonly version: number;
      readonly officeId: string;
    },
  ) => Promise<void>,
): Promise<boolean> {
  return deps.withTenant(ctx.tenantId, async (tx) => {
    const instance = await deps.work.find(tx, ctx, code);
    if (instance === undefined || instance.erased) throw new NotFoundError('instance');
    await act(tx, instance);
    return true;
  });
}

function checkText(path: string, text: string, max: number): readonly Issue[] {
  const { length } = text.trim();
  if (length === 0) return [{ code: 'required', path }];
  return length > max ? [{ code: 'text-long', path, params: { max, length } }] : [];
}

/** Null stands for oneself, or for the whole municipality. */
function isOneOf(viewer: StaffViewer, officeId: string | null): boolean {
  return officeId === null || workingOffices(viewer).includes(officeId);
}
