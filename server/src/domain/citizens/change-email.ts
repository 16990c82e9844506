import { type Issue, parseEmail } from '@istanze/shared';
import { addJobs } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Citizen } from './citizen.entity';
import { CONFIRM_EMAIL } from './confirm-email-job';
import { closeChanges, countChanges, insertEmailChange } from './email-change.repository';

const DAY = 86_400_000;
/** How long the link in the mail works. */
const LINK_DAYS = 2;
const MOST_A_DAY = 5;

/** Sends the link that makes a typed address that of a person. */
export async function askForConfirmation(
  tx: TenantTransaction,
  citizenId: string,
  email: string,
  at: Date,
): Promise<void> {
  const expiresAt = new Date(at.getTime() + LINK_DAYS * DAY);
  const id = await insertEmailChange(tx, { citizenId, email, expiresAt, at });
  await addJobs(tx, [
    { kind: CONFIRM_EMAIL, key: `${CONFIRM_EMAIL}:${id}`, payload: { citizenId, changeId: id } },
  ]);
}

/**
 * What was typed as the address of a person: the one in use closes what waits, none removes it, another one gets a mail
 * with a link and is used only once that is followed. Answers what is wrong, if anything.
 */
export async function changeEmail(
  tx: TenantTransaction,
  citizen: Citizen,
  typed: string,
  at: Date,
): Promise<readonly Issue[]> {
  const parsed = parseEmail(typed);
  const email = parsed.ok ? parsed.value : null;
  if (email === null || email === citizen.email) {
    citizen.email = email;
    await closeChanges(tx, citizen.id, at);
    return [];
  }
  if ((await countChanges(tx, citizen.id, new Date(at.getTime() - DAY))) >= MOST_A_DAY) {
    return [{ code: 'email-changes-many', path: 'email' }];
  }
  await closeChanges(tx, citizen.id, at);
  await askForConfirmation(tx, citizen.id, email, at);
  return [];
}
