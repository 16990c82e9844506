import { admittedRepresentation, type RepresentationKind } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { RepresentationDependencies } from './dependencies';
import { findHouseholdChildren } from './household-children';
import { findRepresentationsOf, type RepresentationRow } from './representation.repository';
import { HouseholdChild, MyRepresentations, RepresentationChoices } from './representation.types';
import { toRepresentation } from './to-representation';

/** Who acts for a person and for whom they act, what is over included. */
export function createListRepresentations({ withTenant }: Pick<RepresentationDependencies, 'withTenant'>) {
  return (ctx: RequestContext, viewer: CitizenViewer): Promise<MyRepresentations> =>
    withTenant(ctx.tenantId, async (tx) => {
      const rows = await findRepresentationsOf(tx, viewer.id);
      const those = (side: 'representativeId' | 'representedId') =>
        rows.filter((row) => row[side] === viewer.id).map((row) => toRepresentation(row, viewer.id));
      return Object.assign(new MyRepresentations(), {
        acting: those('representativeId'),
        actedFor: those('representedId'),
      });
    });
}

/**
 * For whom else a service may be asked by this person. The children of the household are read in the national register
 * only when the person says that it is for a child: nothing is read without need (art. 5 GDPR).
 */
export function createListChoices(deps: RepresentationDependencies) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    serviceSlug: string,
    withChildren: boolean,
  ): Promise<RepresentationChoices> => {
    const { kinds, rows } = await deps.withTenant(ctx.tenantId, async (tx) => ({
      kinds: await findAdmitted(tx, serviceSlug, deps),
      rows: await findRepresentationsOf(tx, viewer.id),
    }));
    const living = rows.filter(
      ({ live, kind, representativeId }) => live && representativeId === viewer.id && kinds.includes(kind),
    );
    const children =
      withChildren && kinds.includes('parent') ? await readChildren(ctx, viewer, serviceSlug, deps) : [];
    return Object.assign(new RepresentationChoices(), {
      kinds,
      choices: living.map((row) => toRepresentation(row, viewer.id)),
      children: children.filter((child) => !living.some((row) => isOf(row, child))),
    });
  };
}

async function readChildren(
  ctx: RequestContext,
  viewer: CitizenViewer,
  purpose: string,
  deps: RepresentationDependencies,
): Promise<readonly HouseholdChild[]> {
  const registry = await deps.personRegistryOf(ctx.tenantId);
  const found = await findHouseholdChildren(registry, viewer, purpose, deps.clock.now());
  return found.map(({ fiscalCode, givenName, familyName, birthDate }) =>
    Object.assign(new HouseholdChild(), { fiscalCode, givenName, familyName, birthDate }),
  );
}

function isOf({ kind, representedFiscalCode }: RepresentationRow, { fiscalCode }: HouseholdChild): boolean {
  return kind === 'parent' && representedFiscalCode === fiscalCode;
}

/** None for a service that takes no requests. */
async function findAdmitted(
  tx: TenantTransaction,
  slug: string,
  { releases }: RepresentationDependencies,
): Promise<readonly RepresentationKind[]> {
  const [row] = await tx.query<{ id: string | null }>(
    `select live_release_id as id from service where tenant_id = $1 and slug = $2 and status = 'active'`,
    [tx.tenantId, slug],
    'representation_release',
  );
  return row?.id == null ? [] : admittedRepresentation((await releases.get(tx, row.id)).content);
}
