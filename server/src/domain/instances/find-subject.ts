import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { CitizenViewer } from '../../graphql/viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { findUsable, type RepresentationRow } from '../representation';
import { findCitizenFacts } from './citizen-facts.repository';
import type { DraftDependencies } from './dependencies';
import type { InstanceView } from './instance-view';
import type { Attempt } from './once';
import type { ActingQuality, PrefillSubject } from './prefill-subject';

/** Somebody who begins a request, with the representation that they use for it. */
export interface Beginner {
  readonly subject: PrefillSubject;
  readonly representation: RepresentationRow | null;
}

/** Who begins a request and for whom; a renewal of what somebody follows for another is begun for the same other. */
export async function findBeginner(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  { onBehalfOf, earlier }: { readonly onBehalfOf: string | null; readonly earlier: InstanceView | undefined },
  deps: DraftDependencies,
): Promise<Attempt<Beginner, NotAllowed>> {
  const own = earlier === undefined || earlier.citizenId === viewer.id;
  const used = onBehalfOf ?? (own ? null : (earlier.representation?.id ?? null));
  const representation = used === null ? null : await findUsable(tx, used, viewer.id);
  if (representation === undefined) return { refusal: notAllowed('reason.representation-over') };
  const subject = await findSubject(
    tx,
    viewer,
    representation && { id: representation.representedId, quality: representation },
    deps,
  );
  if (subject === undefined) return { refusal: notAllowed('reason.not-found') };
  return { answer: { subject, representation } };
}

/** Who fills in a draft that exists, and for whom. */
export function findSubjectOf(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  { citizenId, representation }: InstanceView,
  deps: DraftDependencies,
): Promise<PrefillSubject | undefined> {
  const represented = representation && { id: citizenId, quality: representation };
  return findSubject(tx, viewer, represented, deps);
}

async function findSubject(
  tx: TenantTransaction,
  viewer: CitizenViewer,
  represented: {
    readonly id: string;
    readonly quality: ActingQuality;
  } | null,
  deps: DraftDependencies,
): Promise<PrefillSubject | undefined> {
  const self = await findCitizenFacts(tx, viewer.id);
  if (self === undefined) return undefined;
  const kept = self.reuseData && represented === null ? await deps.keptData.read(tx, self) : {};
  if (represented === null) return { viewer, self, kept, represented };
  const party = await findCitizenFacts(tx, represented.id);
  if (party === undefined) return undefined;
  return { viewer, self, kept, represented: { party, quality: represented.quality } };
}
