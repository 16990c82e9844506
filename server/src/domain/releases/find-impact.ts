import { findMentions, type FieldMention } from '@istanze/shared/authoring';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OpenDrafts } from '../../ports/inside/open-drafts';
import type { Releases } from '../../ports/inside/releases';
import type { Candidate } from './candidate';
import { ChangedMention, ServiceImpact } from './publication.types';

/** Whom a candidate concerns, and what else of the service names a field that changes. */
export async function findImpact(
  tx: TenantTransaction,
  { service, content }: Candidate,
  deps: { readonly openDrafts: OpenDrafts; readonly releases: Releases },
): Promise<ServiceImpact> {
  const { drafts, running } = await deps.openDrafts.count(tx, service.id);
  const live =
    service.liveReleaseId === null ? undefined : await deps.releases.get(tx, service.liveReleaseId);
  const mentions = live === undefined ? [] : findMentions(live.content, content);
  return Object.assign(new ServiceImpact(), { drafts, running, mentions: mentions.map(toMention) });
}

function toMention({ label, change, place }: FieldMention): ChangedMention {
  return Object.assign(new ChangedMention(), {
    kind: place.kind,
    place: place.name ?? null,
    field: label,
    gone: change === 'removed',
  });
}
