import { isLocale, type Issue, type JsonObject, parseEmail, parsePhone } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { NotAuthenticatedError } from '../../graphql/errors';
import { type ValidationRefusal, validationRefusal } from '../../graphql/refusals';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { OfficeRoleOutput, StaffMe } from '../staff';
import type { Citizen } from './citizen.entity';
import { countUnread, findAccesses, getCitizen } from './citizen.repository';
import { CitizenMe, DataAccessOutput, ProfileOutput, ProfilePayload } from './citizen.types';

export interface ProfileChanges {
  readonly email?: string | null | undefined;
  readonly mobile?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly reuseData?: boolean | null | undefined;
}

export interface CitizenUseCases {
  describeViewer(ctx: RequestContext): Promise<CitizenMe | StaffMe | null>;
  readProfile(ctx: RequestContext): Promise<ProfileOutput>;
  updateProfile(ctx: RequestContext, changes: ProfileChanges): Promise<ProfilePayload | ValidationRefusal>;
}

export interface CitizenDependencies {
  readonly withTenant: WithTenant;
  readonly csrfToken: (sessionId: string) => string;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  /** Data kept for reuse, in clear; empty when there is none. */
  readonly readKeptData: (tx: TenantTransaction, citizen: Citizen) => Promise<JsonObject>;
}

/** Who is logged in, and what a citizen reads and changes of themselves. */
export function createCitizenUseCases(deps: CitizenDependencies): CitizenUseCases {
  const readProfile = (ctx: RequestContext): Promise<ProfileOutput> =>
    deps.withTenant(ctx.tenantId, (tx) => loadProfile(tx, getViewer(ctx).id, deps));
  return {
    describeViewer: async (ctx) => {
      if (ctx.viewer === null) return null;
      const viewer = ctx.viewer;
      if (viewer.kind === 'staff') return toStaffMe(viewer, deps.csrfToken(viewer.sessionId));
      return deps.withTenant(ctx.tenantId, async (tx) =>
        toCitizenMe(viewer, await getCitizen(tx, viewer.id), await countUnread(tx, viewer.id), deps),
      );
    },
    readProfile,
    updateProfile: async (ctx, changes) => {
      const issues = checkContacts(changes);
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      await deps.withTenant(ctx.tenantId, async (tx) => {
        applyChanges(await getCitizen(tx, getViewer(ctx).id), changes);
        await tx.em().flush();
      });
      return Object.assign(new ProfilePayload(), { profile: await readProfile(ctx) });
    },
  };
}

function getViewer(ctx: RequestContext): CitizenViewer {
  if (ctx.viewer?.kind !== 'citizen') throw new NotAuthenticatedError('citizen');
  return ctx.viewer;
}

function toStaffMe(viewer: StaffViewer, csrfToken: string): StaffMe {
  return Object.assign(new StaffMe(), {
    id: viewer.id,
    name: viewer.name,
    email: viewer.email,
    roles: viewer.roles.map((role) => Object.assign(new OfficeRoleOutput(), role)),
    admin: viewer.roles.some((grant) => grant.role === 'admin'),
    csrfToken,
  });
}

function toCitizenMe(
  viewer: CitizenViewer,
  citizen: Citizen,
  unreadMessages: number,
  deps: CitizenDependencies,
): CitizenMe {
  return Object.assign(new CitizenMe(), {
    ...pickPerson(citizen),
    level: viewer.level,
    scheme: viewer.scheme,
    csrfToken: deps.csrfToken(viewer.sessionId),
    unreadMessages,
  });
}

function pickPerson(citizen: Citizen): Partial<CitizenMe> {
  const { id, givenName, familyName, fiscalCode, birthDate, email, mobile } = citizen;
  return { id, givenName, familyName, fiscalCode, birthDate, email, mobile };
}

async function loadProfile(
  tx: TenantTransaction,
  citizenId: string,
  deps: CitizenDependencies,
): Promise<ProfileOutput> {
  const citizen = await getCitizen(tx, citizenId);
  const accesses = await findAccesses(tx, citizenId);
  return Object.assign(new ProfileOutput(), {
    email: citizen.email,
    mobile: citizen.mobile,
    reuseData: citizen.reuseData,
    locale: citizen.locale,
    data: await deps.readKeptData(tx, citizen),
    accesses: accesses.map((access) => Object.assign(new DataAccessOutput(), access)),
  });
}

function checkContacts(changes: ProfileChanges): readonly Issue[] {
  const issues: Issue[] = [];
  const check = (path: string, result: { ok: boolean; error?: readonly Issue[] }): void => {
    if (!result.ok) issues.push(...(result.error ?? []).map((issue) => ({ ...issue, path })));
  };
  if (changes.email != null && changes.email !== '') check('email', parseEmail(changes.email));
  if (changes.mobile != null && changes.mobile !== '') check('mobile', parsePhone(changes.mobile));
  if (changes.locale != null && !isLocale(changes.locale))
    issues.push({ code: 'unknown-option', path: 'locale' });
  return issues;
}

/** Absent stays as it is; an empty text removes. Without consent to reuse, what was kept is deleted at once. */
function applyChanges(citizen: Citizen, changes: ProfileChanges): void {
  if (changes.email !== undefined && changes.email !== null)
    citizen.email = canonical(parseEmail(changes.email));
  if (changes.mobile !== undefined && changes.mobile !== null)
    citizen.mobile = canonical(parsePhone(changes.mobile));
  if (changes.locale != null) citizen.locale = changes.locale;
  if (changes.reuseData != null) citizen.reuseData = changes.reuseData;
  if (!citizen.reuseData) citizen.keptData = null;
}

function canonical(result: { ok: true; value: string } | { ok: false }): string | null {
  return result.ok ? result.value : null;
}
