import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import { decodeCursor, pageSize, toConnection } from '../../graphql/keyset';
import { isUuid } from '../../platform/is-uuid';
import type { WithTenant } from '../../platform/tenant-transaction';
import { foldText } from '../catalogue';
import {
  countCitizenPositions,
  findCitizenPositions,
  type PositionFilter,
} from './citizen-position.repository';
import type { DebtPositionConnection, MyPaymentsFilter } from './debt-position.types';
import { toPositionOutput } from './to-position-output';

/** Filters of the personal area. */
const GROUPS: Readonly<Record<string, PositionFilter['states']>> = {
  due: ['published', 'paying'],
  verifying: ['verifying'],
  paid: ['paid', 'reported'],
  closed: ['expired', 'cancelled'],
};

export type ListMyPayments = (
  ctx: RequestContext,
  filter: MyPaymentsFilter,
  first: number,
  after: string | null,
) => Promise<DebtPositionConnection>;

/** What a person has to pay, the soonest first, then what they paid, the last first. */
export function createListMyPayments(deps: { readonly withTenant: WithTenant }): ListMyPayments {
  return (ctx, filter, first, after) => {
    const { id } = getCitizen(ctx);
    return deps.withTenant(ctx.tenantId, async (tx) => {
      const wanted = toFilter(id, filter);
      const size = pageSize(first);
      const rows = await findCitizenPositions(tx, wanted, size, decodeCursor(after, 3));
      return {
        ...toConnection(rows, size, ({ rank, sortKey, id }) => [rank, sortKey, id], toPositionOutput),
        totalCount: await countCitizenPositions(tx, wanted),
      };
    });
  };
}

/** The nil id belongs to nothing: what is no id finds nothing. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

function toFilter(citizenId: string, { group, search, id }: MyPaymentsFilter): PositionFilter {
  const words = foldText(search ?? '').slice(0, 100);
  return {
    citizenId,
    states: GROUPS[group ?? ''] ?? null,
    words: words === '' ? null : words,
    id: id == null ? null : isUuid(id) ? id : NOTHING,
  };
}
