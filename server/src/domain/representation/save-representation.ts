import { type Issue, romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { type ValidationRefusal, validationRefusal } from '../../graphql/refusals';
import type { CitizenViewer } from '../../graphql/viewer';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { RegisteredPerson } from '../../ports/outside/person-registry';
import type { RepresentationDependencies } from './dependencies';
import { findHouseholdChildren } from './household-children';
import { type JudgedRequest, judgeRequest, lastDayOfMinority } from './judge-request';
import { findOrAddParty, findParty, keepDocument } from './party.repository';
import {
  extendRepresentation,
  findSame,
  getRepresentation,
  insertRepresentation,
  type NewRepresentation,
  type RepresentationRow,
} from './representation.repository';
import { RepresentationPayload, type RepresentationRequest } from './representation.types';
import { tellOther } from './tell-other';
import { toRepresentation } from './to-representation';

/** Code of the procedure under which the national register is read: the declaration itself. */
const PURPOSE = 'rappresentanza';

/**
 * Writes down that somebody acts for somebody else. What a person grants, and a child whom the register knows in the
 * household of who declares it, holds at once; everything else that is declared waits for the office to check it.
 */
export function createSaveRepresentation(deps: RepresentationDependencies) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    request: RepresentationRequest,
  ): Promise<RepresentationPayload | ValidationRefusal> => {
    const at = deps.clock.now();
    const judged = judgeRequest(request, viewer.fiscalCode, romeDate(at.toISOString()));
    if ('issues' in judged) return validationRefusal(judged.issues, deps.issueInWords(ctx));
    const child = await findChild(ctx, viewer, request, judged.judged, deps);
    const written = await deps.withTenant(ctx.tenantId, (tx) =>
      write(tx, viewer, { request, judged: judged.judged, child, at }),
    );
    if ('issue' in written) return validationRefusal([written.issue], deps.issueInWords(ctx));
    const representation = toRepresentation(written.row, viewer.id);
    return Object.assign(new RepresentationPayload(), { representation });
  };
}

/** The child as the register states it, where it belongs to the household of who declares. */
async function findChild(
  ctx: RequestContext,
  viewer: CitizenViewer,
  { kind }: RepresentationRequest,
  { party }: JudgedRequest,
  deps: RepresentationDependencies,
): Promise<RegisteredPerson | undefined> {
  if (kind !== 'parent') return undefined;
  const registry = await deps.personRegistryOf(ctx.tenantId);
  const children = await findHouseholdChildren(registry, viewer, PURPOSE, deps.clock.now());
  return children.find(({ fiscalCode }) => fiscalCode === party.fiscalCode);
}

const OTHER_NAME: Issue = { code: 'representation-name', path: 'fiscalCode' };

interface Writing {
  readonly request: RepresentationRequest;
  readonly judged: JudgedRequest;
  readonly child: RegisteredPerson | undefined;
  readonly at: Date;
}

/** An issue where something is wrong that only the database knows. */
async function write(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  writing: Writing,
): Promise<{ readonly row: RepresentationRow } | { readonly issue: Issue }> {
  const { request, judged, child } = writing;
  const party = { ...judged.party, ...(child === undefined ? {} : namesOf(child)) };
  const known = await findParty(tx, party);
  if (known?.isNamedSo === false) return { issue: OTHER_NAME };
  const again = known && (await renew(tx, toNew(viewer, known.id, writing)));
  if (again !== undefined) return { row: again };
  const { fileId } = request;
  if (fileId !== null && (!isUuid(fileId) || !(await keepDocument(tx, fileId, viewer.id))))
    return { issue: { code: 'file-missing', path: 'fileId' } };
  // Only now: of what is refused nothing stays, a misspelt name least of all.
  const other = known?.id ?? (await findOrAddParty(tx, party));
  if (other === undefined) return { issue: OTHER_NAME };
  const one = toNew(viewer, other, writing);
  const row = await getRepresentation(tx, await insertRepresentation(tx, one));
  await tellOther(tx, row, { readerId: other, about: request.direction, at: writing.at });
  return { row };
}

/** The one that says the same already, with the later end where it holds at once; undefined where a new one is needed. */
async function renew(tx: TenantTransaction, one: NewRepresentation): Promise<RepresentationRow | undefined> {
  const same = await findSame(tx, one);
  if (same === undefined || (same.state !== 'active' && one.state !== 'to-check')) return undefined;
  if (one.state === 'active') await extendRepresentation(tx, same.id, one.until);
  return getRepresentation(tx, same.id);
}

function namesOf({ givenName, familyName, birthDate }: RegisteredPerson) {
  return { givenName, familyName, birthDate };
}

function toNew(
  viewer: CitizenViewer,
  other: string,
  { request, judged, child, at }: Writing,
): NewRepresentation {
  const granted = request.direction === 'grant';
  const known = child !== undefined;
  return {
    kind: request.kind,
    representativeId: granted ? other : viewer.id,
    representedId: granted ? viewer.id : other,
    origin: granted ? 'granted' : known ? 'register' : 'declared',
    state: granted || known ? 'active' : 'to-check',
    title: judged.title,
    fileId: request.fileId,
    from: romeDate(at.toISOString()),
    until: known ? lastDayOfMinority(child.birthDate) : judged.until,
    at,
  };
}
