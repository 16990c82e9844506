import type { Answers } from '@istanze/shared';
import type { InstanceRecord } from './instance-store';

/** An instance of another service that follows from one: for the same person, with answers taken from it. */
export interface FollowingRequest {
  /** Same key, same instance. */
  readonly key: string;
  readonly from: InstanceRecord;
  readonly serviceSlug: string;
  /** By key of the other form; what that form does not ask is dropped, files stay where they are. */
  readonly answers: Answers;
  /** Sent at once by the office; otherwise a draft that the person completes. */
  readonly send: boolean;
}

export type FollowingAnswer =
  | { readonly kind: 'started'; readonly code: string }
  /** No service of that name can be asked for. */
  | { readonly kind: 'no-service' }
  /** It was to be sent, and the answers are not enough for its form. */
  | { readonly kind: 'incomplete' };

export interface FollowingInstances {
  start(tenantId: string, request: FollowingRequest): Promise<FollowingAnswer>;
}
