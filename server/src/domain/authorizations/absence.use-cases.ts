import { romeDate, type IsoDate, type Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import {
  type AbsenceRow,
  findAbsence,
  findAbsences,
  findRoles,
  findStaffById,
  insertAbsence,
  isAway,
  overlapsAbsence,
  revokeAbsence,
} from '../staff';
import { planAbsence, unplanAbsence } from './absence-jobs';
import { Absence, AbsencePayload } from './authorization.types';
import { isUuid } from '../../platform/is-uuid';

export interface AbsenceRequest {
  readonly staffId: string;
  readonly substituteId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Answer = Promise<AbsencePayload | ValidationRefusal | NotAllowed>;

export interface AbsenceUseCases {
  list(ctx: RequestContext): Promise<readonly Absence[]>;
  save(ctx: RequestContext, request: AbsenceRequest): Answer;
  revoke(ctx: RequestContext, id: string): Answer;
}

interface Dependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

/** Substitution for an absence: whoever stands in may use the absent colleague's grants on those days, and every act says so. */
export function createAbsenceUseCases(deps: Dependencies): AbsenceUseCases {
  return {
    list: (ctx) =>
      deps.withTenant(ctx.tenantId, async (tx) => toAbsences(await findAbsences(tx, todayOf(deps)))),
    save: (ctx, request) => deps.withTenant(ctx.tenantId, (tx) => save(tx, ctx, request, deps)),
    revoke: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const absence = isUuid(id) ? await findAbsence(tx, id) : undefined;
        if (absence === undefined) throw new NotFoundError('absence');
        if (!(await mayHandOver(tx, ctx, absence.staffId))) return notAllowed('reason.not-your-colleague');
        await revokeAbsence(tx, id, deps.clock.now());
        await unplanAbsence(tx, id);
        return answer(tx, deps);
      }),
  };
}

async function save(
  tx: TenantTransaction,
  ctx: RequestContext,
  request: AbsenceRequest,
  deps: Dependencies,
): Answer {
  const { viewer } = ctx;
  if (viewer?.kind !== 'staff' || !(await mayHandOver(tx, ctx, request.staffId)))
    return notAllowed('reason.not-your-colleague');
  const issues = await check(tx, request, todayOf(deps));
  if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
  const id = await insertAbsence(tx, { ...request, createdBy: viewer.id, at: deps.clock.now() });
  await planAbsence(tx, { id, from: request.from, to: request.to });
  return answer(tx, deps);
}

/** One's own absence, that of somebody of an office one manages, or anybody's for an administrator. */
async function mayHandOver(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  staffId: string,
): Promise<boolean> {
  if (viewer?.kind !== 'staff') return false;
  if (viewer.id === staffId || viewer.roles.some(({ role }) => role === 'admin')) return true;
  if (!isUuid(staffId)) return false;
  const offices = new Set(managedOffices(viewer));
  return (await findRoles(tx, staffId)).some(
    ({ officeId, role }) => role !== 'admin' && offices.has(officeId),
  );
}

function managedOffices({ roles }: StaffViewer): readonly string[] {
  return roles.filter(({ role }) => role === 'manager').map(({ officeId }) => officeId);
}

async function check(
  tx: TenantTransaction,
  request: AbsenceRequest,
  today: IsoDate,
): Promise<readonly Issue[]> {
  const { staffId, substituteId, from, to } = request;
  if (staffId === substituteId) return [{ code: 'absence-self', path: 'substituteId' }];
  if (to < from || to < today) return [{ code: 'absence-days', path: 'to' }];
  for (const [path, id] of [
    ['staffId', staffId],
    ['substituteId', substituteId],
  ] as const)
    if (!isUuid(id) || (await findStaffById(tx, id)) === undefined) return [{ code: 'choice-unknown', path }];
  if (await isAway(tx, { staffId: substituteId, from, to }))
    return [{ code: 'absence-substitute-away', path: 'substituteId' }];
  return (await overlapsAbsence(tx, request)) ? [{ code: 'absence-overlap', path: 'from' }] : [];
}

async function answer(tx: TenantTransaction, deps: Dependencies): Promise<AbsencePayload> {
  const absences = toAbsences(await findAbsences(tx, todayOf(deps)));
  return Object.assign(new AbsencePayload(), { absences });
}

function todayOf({ clock }: Dependencies): IsoDate {
  return romeDate(clock.now().toISOString());
}

function toAbsences(rows: readonly AbsenceRow[]): readonly Absence[] {
  return rows.map(({ id, staffId, staffName, substituteId, substituteName, from, to }) =>
    Object.assign(new Absence(), {
      id,
      absent: { id: staffId, name: staffName },
      substitute: { id: substituteId, name: substituteName },
      from,
      to,
    }),
  );
}
