import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { CitizenViewer } from '../../graphql/viewer';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { RepresentationDependencies } from './dependencies';
import {
  decideRepresentation,
  findRepresentation,
  getRepresentation,
  type RepresentationRow,
} from './representation.repository';
import { RepresentationPayload } from './representation.types';
import { tellOther } from './tell-other';
import { toRepresentation } from './to-representation';

type Deciding = Pick<RepresentationDependencies, 'withTenant' | 'clock'>;
export type DecideAnswer = RepresentationPayload | NotAllowed;

/** Either of the two ends a representation, at once; what was done with it stays done (art. 1722 and 1723 c.c.). */
export function createEndRepresentation(deps: Deciding) {
  return (ctx: RequestContext, viewer: CitizenViewer, id: string): Promise<DecideAnswer> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const row = await getOwn(tx, viewer, id);
      if (!row.live) return notAllowed('reason.representation-over');
      return decide(tx, viewer, row, 'ended', deps.clock.now());
    });
}

/** The represented person says that what somebody declared is true: the office has nothing left to check. */
export function createConfirmRepresentation(deps: Deciding) {
  return (ctx: RequestContext, viewer: CitizenViewer, id: string): Promise<DecideAnswer> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const row = await getOwn(tx, viewer, id);
      if (row.representedId !== viewer.id) return notAllowed('reason.representation-own');
      if (!row.live) return notAllowed('reason.representation-over');
      return row.state === 'active'
        ? answer(row, viewer)
        : decide(tx, viewer, row, 'active', deps.clock.now());
    });
}

async function decide(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  row: RepresentationRow,
  state: 'active' | 'ended',
  at: Date,
): Promise<DecideAnswer> {
  await decideRepresentation(tx, row.id, { state, by: viewer.id, reason: '', at });
  const readerId = row.representedId === viewer.id ? row.representativeId : row.representedId;
  const decided = await getRepresentation(tx, row.id);
  await tellOther(tx, decided, { readerId, about: state === 'active' ? 'confirmed' : 'ended', at });
  return answer(decided, viewer);
}

function answer(row: RepresentationRow, viewer: CitizenViewer): RepresentationPayload {
  return Object.assign(new RepresentationPayload(), { representation: toRepresentation(row, viewer.id) });
}

/** One of which this person is a side; throws "not found" for every other. */
async function getOwn(tx: TenantTransaction, viewer: CitizenViewer, id: string): Promise<RepresentationRow> {
  const row = isUuid(id) ? await findRepresentation(tx, id) : undefined;
  const own = row !== undefined && [row.representativeId, row.representedId].includes(viewer.id);
  if (row === undefined || !own) throw new NotFoundError('representation');
  return row;
}
