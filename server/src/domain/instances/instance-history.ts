import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { InstanceStore, StoredHistoryEvent } from '../../ports/inside/instance-store';
import type { Releases } from '../../ports/inside/releases';
import { romeDate } from '@istanze/shared';
import { correctionsIn } from './answer-corrections';
import { ASSIGNED } from './assignment-line';
import { filedBy, historySentences } from './history-sentences';
import type { InstanceView } from './instance-view';
import type { HistoryEntry } from './instance.types';
import { readsSensitive } from './masked-answers';

/** The history in sentences; only colleagues read the names of who works in the office. */
export async function loadHistory(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  deps: { readonly store: InstanceStore; readonly releases: Releases; readonly clock: Clock },
): Promise<readonly HistoryEntry[]> {
  const stored = await deps.store.history(tx, instance.id);
  const events = ctx.viewer?.kind === 'staff' ? stored : stored.filter(({ type }) => type !== ASSIGNED);
  const release = await deps.releases.get(tx, instance.releaseId);
  const isCorrected = events.some(({ type }) => type === 'corrected');
  const reader = {
    release,
    locale: ctx.locale,
    open: isCorrected && (await readsSensitive(tx, ctx, instance.id, deps.clock)),
    today: romeDate(instance.submittedAt ?? deps.clock.now().toISOString()),
  };
  const ids = events.flatMap((event) => [...namedIn(event), filedBy(event) ?? []].flat());
  const names =
    ctx.viewer?.kind === 'staff' && ids.length > 0
      ? await tx.query<{ id: string; name: string }>(
          'select id, name from staff_member where tenant_id = $1 and id = any ($2)',
          [tx.tenantId, [...new Set(ids)]],
          'history_staff',
        )
      : [];
  return historySentences({
    events,
    workflow: release.content.workflow,
    locale: ctx.locale,
    applicantName: instance.erased ? '' : instance.applicantName,
    representativeName: instance.erased ? null : (instance.representation?.name ?? null),
    staffNames: new Map(names.map(({ id, name }) => [id, name])),
    correctionsIn: (event) => correctionsIn(event, reader),
  });
}

/** Ids of the staff that an event names: who did it, for whom they stood in, who has the work now and had it before. */
function namedIn({ actor, transition }: StoredHistoryEvent): readonly string[] {
  const others = [transition['actingFor'], transition['assignee'], transition['before']];
  return [
    ...(actor.startsWith('staff:') ? [actor.slice('staff:'.length)] : []),
    ...others.filter((id) => typeof id === 'string'),
  ];
}
