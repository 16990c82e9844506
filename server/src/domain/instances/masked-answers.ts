import { hasSensitive, maskSensitive, type Answers } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { findSensitiveGrant } from '../audit';
import type { InstanceView } from './instance-view';

const GRANT_MINUTES = 60;

/** Answers as the viewer may read them, and whether something in them is masked. */
export interface ReadableAnswers {
  readonly answers: Answers;
  readonly masked: boolean;
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
  const open = { answers: instance.answers, masked: false };
  if (viewer?.kind !== 'staff' || !hasSensitive(form)) return open;
  const since = new Date(clock.now().getTime() - GRANT_MINUTES * 60_000);
  const reason = await findSensitiveGrant(tx, { instanceId: instance.id, staffId: viewer.id, since });
  if (reason !== undefined) return open;
  const answers = maskSensitive(form, instance.answers, null);
  return { answers, masked: answers !== instance.answers };
}
