import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { ForbiddenError, NotFoundError } from '../../graphql/errors';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../graphql/refusals';
import { addJobs } from '../../platform/outbox';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { findOffices } from '../tenants';
import { checkPerson, type PersonRequest } from './check-person';
import { leaveWorkJob } from './leave-work';
import {
  findPeople,
  hasAdministrator,
  insertPerson,
  isEmailTaken,
  lockPeople,
  type PersonFacts,
  type PersonRow,
  replacePerson,
} from './person.repository';
import { PeoplePayload } from './person.types';

export type SavePersonAnswer = PeoplePayload | ValidationRefusal | VersionConflict | NotAllowed;

/** Null makes somebody new. */
export interface PersonChange extends PersonRequest {
  readonly id: string | null;
  readonly expectedVersion: number;
}

interface Dependencies {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}

/** Adds somebody who works here or changes what they may do; who left keeps their name in every history and may not enter. */
export function createSavePerson(deps: Dependencies) {
  return (ctx: RequestContext, change: PersonChange): Promise<SavePersonAnswer> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      await lockPeople(tx);
      const before = (await findPeople(tx)).find(({ id }) => id === change.id);
      if (change.id !== null && before === undefined) throw new NotFoundError('person');
      const { facts, issues } = await judge(tx, change);
      if (issues.length > 0) return validationRefusal(issues, deps.issueInWords(ctx));
      if (locksThemselvesOut(ctx, change, facts)) return notAllowed('reason.own-access');
      return write(tx, change, facts, before);
    });
}

async function judge(tx: TenantTransaction, change: PersonChange) {
  const offices = new Set((await findOffices(tx)).map(({ id }) => id));
  const { facts, issues } = checkPerson(change, offices);
  const taken = facts.email !== '' && (await isEmailTaken(tx, facts.email, change.id));
  return { facts, issues: taken ? [...issues, { code: 'email-taken', path: 'email' }] : issues };
}

/** An administrator who took the keys from themselves could not give them back. */
function locksThemselvesOut({ viewer }: RequestContext, { id }: PersonChange, facts: PersonFacts): boolean {
  const administers = facts.active && facts.roles.some(({ role }) => role === 'admin');
  return viewer?.kind === 'staff' && viewer.id === id && !administers;
}

async function write(
  tx: TenantTransaction,
  { id, expectedVersion }: PersonChange,
  facts: PersonFacts,
  before: PersonRow | undefined,
): Promise<SavePersonAnswer> {
  if (before !== undefined && before.version !== expectedVersion) return versionConflict(before.version);
  if (id !== null) await replacePerson(tx, id, facts, expectedVersion);
  const saved = id ?? (await insertPerson(tx, facts));
  if (!(await hasAdministrator(tx))) throw new ForbiddenError('the last administrator');
  if (before?.active === true && !facts.active) await addJobs(tx, [leaveWorkJob(saved, before.version)]);
  return Object.assign(new PeoplePayload(), { id: saved, people: await findPeople(tx) });
}
