import { type Answers, type CompiledForm, hasSensitive, maskSensitive } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { findSensitiveGrant } from '../audit';
import type { InstanceView } from './instance-view';
import { filesOf } from './settle-files';

const GRANT_MINUTES = 60;

/** Answers as the viewer may read them, and whether something in them is masked. */
export interface ReadableAnswers {
  readonly answers: Answers;
  readonly masked: boolean;
  /** Until when sensitive values are open to this member of staff; null where nothing was opened. */
  readonly revealedUntil: Date | null;
}

/** Staff read sensitive values for an hour after they gave a reason; the applicant reads what they wrote. */
export async function readableAnswers(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  instance: InstanceView,
  release: CompiledRelease,
  clock: Clock,
): Promise<ReadableAnswers> {
  const { form } = release.content;
  const open = { answers: instance.answers, masked: false, revealedUntil: null };
  if (viewer?.kind !== 'staff' || !hasSensitive(form)) return open;
  const revealedUntil = await findRevealedUntil(tx, { instanceId: instance.id, staffId: viewer.id }, clock);
  if (revealedUntil !== undefined) return { ...open, revealedUntil };
  const answers = maskSensitive(form, instance.answers, null);
  return { answers, masked: answers !== instance.answers, revealedUntil: null };
}

/** Whether the viewer reads sensitive values now: the applicant always, staff within the hour after their reason. */
export async function readsSensitive(
  tx: TenantTransaction,
  { viewer }: RequestContext,
  instanceId: string,
  clock: Clock,
): Promise<boolean> {
  if (viewer?.kind !== 'staff') return true;
  return (await findRevealedUntil(tx, { instanceId, staffId: viewer.id }, clock)) !== undefined;
}

/** When the hour of somebody who gave a reason ends; undefined when none runs. */
export async function findRevealedUntil(
  tx: TenantTransaction,
  who: { readonly instanceId: string; readonly staffId: string },
  clock: Clock,
): Promise<Date | undefined> {
  const length = GRANT_MINUTES * 60_000;
  const since = new Date(clock.now().getTime() - length);
  const grant = await findSensitiveGrant(tx, { ...who, since });
  return grant === undefined ? undefined : new Date(grant.at.getTime() + length);
}

/** True for a file that only a sensitive answer holds. */
export function isSensitiveFile(form: CompiledForm, answers: Answers, fileId: string): boolean {
  const holds = (readable: Answers): boolean => filesOf(form, readable).some(({ id }) => id === fileId);
  return holds(answers) && !holds(maskSensitive(form.definition, answers, null));
}
