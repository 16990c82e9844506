import { isLocale, type Issue, type JsonObject, parseEmail, parsePhone } from '@istanze/shared';
import { decodeCursor, pageSize, toConnection } from '../../graphql/keyset';
import type { RequestContext } from '../../graphql/context';
import { getCitizen as getViewer } from '../../graphql/get-viewer';
import { type ValidationRefusal, validationRefusal } from '../../graphql/refusals';
import type { CitizenViewer, StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { OfficeRoleOutput, StaffMe } from '../staff';
import { changeEmail } from './change-email';
import type { Citizen } from './citizen.entity';
import { countAccesses, countUnread, findAccesses, getCitizen } from './citizen.repository';
import {
  CitizenMe,
  type DataAccessConnection,
  DataAccessOutput,
  NoticeChoiceOutput,
  ProfileOutput,
  ProfilePayload,
} from './citizen.types';
import { findPendingChange } from './email-change.repository';
import { type NoticeChoice, readNoticeChoices, storeNoticeChoices } from './notice-choices';

export interface ProfileChanges {
  readonly email?: string | null | undefined;
  readonly mobile?: string | null | undefined;
  readonly locale?: string | null | undefined;
  readonly reuseData?: boolean | null | undefined;
  readonly notices?: readonly NoticeChoice[] | null | undefined;
}

export interface CitizenUseCases {
  describeViewer(ctx: RequestContext): Promise<CitizenMe | StaffMe | null>;
  readProfile(ctx: RequestContext): Promise<ProfileOutput>;
  updateProfile(ctx: RequestContext, changes: ProfileChanges): Promise<ProfilePayload | ValidationRefusal>;
  listAccesses(ctx: RequestContext, first: number, after: string | null): Promise<DataAccessConnection>;
}

export interface CitizenDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly csrfToken: (sessionId: string) => string;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  /** Data kept for reuse, in clear; empty when there is none. */
  readonly readKeptData: (tx: TenantTransaction, citizen: Citizen) => Promise<JsonObject>;
  /** Whether the municipality sends notices with App IO too. */
  readonly offersAppIo: (tx: TenantTransaction) => Promise<boolean>;
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
      const refused = await deps.withTenant(ctx.tenantId, (tx) =>
        change(tx, getViewer(ctx).id, changes, deps.clock.now()),
      );
      if (refused.length > 0) return validationRefusal(refused, deps.issueInWords(ctx));
      return Object.assign(new ProfilePayload(), { profile: await readProfile(ctx) });
    },
    listAccesses: (ctx, first, after) =>
      deps.withTenant(ctx.tenantId, (tx) => listAccesses(tx, getViewer(ctx).id, pageSize(first), after)),
  };
}

async function change(
  tx: TenantTransaction,
  citizenId: string,
  changes: ProfileChanges,
  at: Date,
): Promise<readonly Issue[]> {
  const citizen = await getCitizen(tx, citizenId);
  const { email } = changes;
  const issues = email == null ? [] : await changeEmail(tx, citizen, email, at);
  if (issues.length > 0) return issues;
  applyChanges(citizen, changes);
  await tx.em().flush();
  return [];
}

async function listAccesses(
  tx: TenantTransaction,
  citizenId: string,
  size: number,
  after: string | null,
): Promise<DataAccessConnection> {
  const cursor = decodeCursor(after, 2);
  const from = cursor === undefined ? undefined : { at: cursor[0] ?? null, id: cursor[1] ?? null };
  const rows = await findAccesses(tx, citizenId, size, from);
  const totalCount = await countAccesses(tx, citizenId);
  return {
    ...toConnection(
      rows,
      size,
      ({ atKey, id }) => [atKey, id],
      ({ at, office, what, reason, instanceCode }) =>
        Object.assign(new DataAccessOutput(), { at, office, what, reason, instanceCode }),
    ),
    totalCount,
  };
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
    fiscalCode: viewer.fiscalCode,
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
  const pending = await findPendingChange(tx, citizenId, deps.clock.now());
  const appIo = await deps.offersAppIo(tx);
  return Object.assign(new ProfileOutput(), {
    email: citizen.email,
    pendingEmail: pending?.email ?? null,
    mobile: citizen.mobile,
    notices: readNoticeChoices(citizen.noticeChannels, appIo).map((choice) =>
      Object.assign(new NoticeChoiceOutput(), choice),
    ),
    appIo,
    reuseData: citizen.reuseData,
    locale: citizen.locale,
    data: await deps.readKeptData(tx, citizen),
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
  if (changes.mobile !== undefined && changes.mobile !== null)
    citizen.mobile = canonical(parsePhone(changes.mobile));
  if (changes.locale != null) citizen.locale = changes.locale;
  if (changes.notices != null)
    citizen.noticeChannels = storeNoticeChoices(citizen.noticeChannels, changes.notices);
  if (changes.reuseData != null) citizen.reuseData = changes.reuseData;
  if (!citizen.reuseData) citizen.keptData = null;
}

function canonical(result: { ok: true; value: string } | { ok: false }): string | null {
  return result.ok ? result.value : null;
}
