import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceStore } from '../../ports/inside/instance-store';
import {
  type CommunicationOutput,
  findInstanceCommunications,
  toCommunicationOutput,
} from '../communications';
import {
  type AttachmentOutput,
  type DocumentOutput,
  findInstanceDocuments,
  isReceipt,
  toDocumentOutput,
} from '../documents';
import { findInstanceMessages, type MessageOutput, toMessageOutput } from '../messages';
import { type DebtPositionOutput, findInstancePositions, toPositionOutput } from '../payments';
import { isRated } from '../ratings';
import { findRegistrations, type RegistrationOutput, toRegistrationOutput } from '../register';
import { findStandingIn, type StaffRef } from '../staff';
import { getOffice, type OfficeOutput, toOfficeOutput } from '../tenants';
import type { ActivityOutput } from './activity.types';
import type { WorkDependencies } from './dependencies';
import { loadDraftKey } from './draft-key';
import { loadOffer, toActivities } from './instance-activities';
import { loadAttachments } from './instance-attachments';
import { loadHistory } from './instance-history';
import { loadMilestones } from './instance-milestones';
import type { InstanceView } from './instance-view';
import { findLinks } from './instance-link.repository';
import type { HistoryEntry, InstanceLink, Milestone } from './instance.types';

type Loader<T> = (ctx: RequestContext, instance: InstanceView) => Promise<T>;

/** The heavy parts of an instance, each read alone and only when asked for. */
export interface InstanceFields {
  readonly office: Loader<OfficeOutput>;
  readonly registration: Loader<RegistrationOutput | null>;
  readonly receipt: Loader<DocumentOutput | null>;
  readonly milestones: Loader<readonly Milestone[]>;
  readonly activities: Loader<readonly ActivityOutput[]>;
  readonly withdrawable: Loader<boolean>;
  readonly correctable: Loader<boolean>;
  readonly history: Loader<readonly HistoryEntry[]>;
  readonly messages: Loader<readonly MessageOutput[]>;
  readonly attachments: Loader<readonly AttachmentOutput[]>;
  readonly documents: Loader<readonly DocumentOutput[]>;
  readonly communications: Loader<readonly CommunicationOutput[]>;
  readonly payments: Loader<readonly DebtPositionOutput[]>;
  readonly assignee: Loader<StaffRef | null>;
  readonly standingInFor: Loader<string | null>;
  readonly links: Loader<readonly InstanceLink[]>;
  readonly draftKey: Loader<string | null>;
  readonly rated: Loader<boolean>;
}

export function createInstanceFields(
  deps: WorkDependencies & { readonly store: InstanceStore },
): InstanceFields {
  const loader =
    <T>(
      load: (tx: TenantTransaction, instance: InstanceView, ctx: RequestContext) => Promise<T>,
    ): Loader<T> =>
    (ctx, instance) =>
      deps.withTenant(ctx.tenantId, (tx) => load(tx, instance, ctx));
  const offer = onceForEach(loader((tx, instance, ctx) => loadOffer(tx, ctx, instance, deps)));
  return {
    office: loader(async (tx, { officeId }) => toOfficeOutput(await getOffice(tx, officeId))),
    registration: loader(async (tx, { id }) => {
      const incoming = (await findRegistrations(tx, id)).find(({ direction }) => direction === 'incoming');
      return incoming === undefined ? null : toRegistrationOutput(incoming);
    }),
    receipt: loader(async (tx, { id }, { origin }) => {
      const receipt = (await findInstanceDocuments(tx, id)).findLast((row) => isReceipt(row, id));
      return receipt === undefined ? null : toDocumentOutput(receipt, origin);
    }),
    milestones: loader((tx, instance) => loadMilestones(tx, instance, deps)),
    activities: async (ctx, instance) => toActivities(await offer(ctx, instance)),
    withdrawable: async (ctx, instance) => (await offer(ctx, instance)).withdrawable,
    correctable: async (ctx, instance) => (await offer(ctx, instance)).correctable,
    history: loader((tx, instance, ctx) => loadHistory(tx, ctx, instance, deps)),
    messages: loader(async (tx, { id }) => (await findInstanceMessages(tx, id)).map(toMessageOutput)),
    attachments: loader((tx, instance, ctx) => loadAttachments(tx, ctx, instance, deps.releases)),
    documents: loader(async (tx, { id }, { origin }) => {
      const rows = await findInstanceDocuments(tx, id);
      const newest = rows.findLast((row) => isReceipt(row, id));
      return rows.filter((row) => row !== newest).map((row) => toDocumentOutput(row, origin));
    }),
    communications: loader(async (tx, { id }, { viewer }) => {
      const rows = await findInstanceCommunications(tx, id);
      const shown = rows.filter(({ state }) =>
        viewer?.kind === 'staff' ? state !== 'undone' : state === 'sent',
      );
      return shown.map((row) => toCommunicationOutput(row, deps.clock.now()));
    }),
    payments: loader(async (tx, { id }) =>
      (await findInstancePositions(tx, id)).filter(({ state }) => state !== 'draft').map(toPositionOutput),
    ),
    assignee: loader((tx, instance, ctx) => loadAssignee(tx, ctx, instance)),
    standingInFor: loader(async (tx, { id, assigneeId }, { viewer }) =>
      viewer?.kind === 'staff' && assigneeId !== null
        ? ((await findStandingIn(tx, id, assigneeId)) ?? null)
        : null,
    ),
    links: loader((tx, { id }) => findLinks(tx, id)),
    draftKey: loader((tx, instance, { viewer }) => loadDraftKey(tx, viewer, instance, deps.vault)),
    rated: loader((tx, { id }) => isRated(tx, id)),
  };
}

/** Fields of one answer that need the same load it once: the view was made for that answer and its reader. */
function onceForEach<T>(load: Loader<T>): Loader<T> {
  const loaded = new WeakMap<InstanceView, Promise<T>>();
  return (ctx, instance) => {
    const found = loaded.get(instance) ?? load(ctx, instance);
    loaded.set(instance, found);
    return found;
  };
}

/** Colleagues only: the applicant deals with the office and its case officer. */
async function loadAssignee(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  { assigneeId }: InstanceView,
): Promise<StaffRef | null> {
  if (viewer?.kind !== 'staff' || assigneeId === null) return null;
  const [member] = await tx.query<StaffRef>(
    'select id, name from staff_member where tenant_id = $1 and id = $2',
    [tx.tenantId, assigneeId],
    'instance_assignee',
  );
  return member ?? null;
}
