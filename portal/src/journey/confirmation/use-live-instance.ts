import { useEffect, useRef } from 'react';
import { useQuery, useSubscription } from '@apollo/client/react';
import {
  InstanceChangedDocument,
  InstancePageDocument,
  type InstancePageQuery,
} from '../../graphql/generated/graphql';

export type LiveInstance = NonNullable<InstancePageQuery['instance']>;

export interface LiveResult {
  readonly instance: LiveInstance | null | undefined;
  readonly failed: boolean;
  refetch(): void;
}

const POLL = 4000;

/** An instance that stays current by itself: told by subscription, and asked now and then while something is awaited and no push comes. */
export function useLiveInstance(code: string, isAwaiting: (instance: LiveInstance) => boolean): LiveResult {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(InstancePageDocument, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  /** One after the other: a question still on its way may be answered with what stood before the change. */
  const reading = useRef<Promise<unknown>>(Promise.resolve());
  useSubscription(InstanceChangedDocument, {
    variables: { code },
    ignoreResults: true,
    onData: () => void (reading.current = reading.current.then(() => refetch()).catch(() => undefined)),
  });
  const instance = data?.instance;
  const awaiting = instance !== undefined && instance !== null && isAwaiting(instance);
  useEffect(() => {
    if (!awaiting) return;
    startPolling(POLL);
    return stopPolling;
  }, [awaiting, startPolling, stopPolling]);
  return { instance, failed: error !== undefined && data === undefined, refetch: () => void refetch() };
}
