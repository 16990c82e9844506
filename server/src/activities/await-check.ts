import type { ActivityView } from './activity-type';

/**
 * Why nobody decides yet: whoever sent the request only declared to act for its applicant, and the office has not checked it
 * (DPR 445/2000 art. 71). Undefined once it is confirmed, refused or over.
 */
export function awaitCheck({ instance: { representation } }: Pick<ActivityView, 'instance'>) {
  const waits = representation?.state === 'to-check' && representation.live;
  return waits ? 'reason.representation-to-check' : undefined;
}
