import { useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useRef } from 'react';
import {
  InstanceChangedDocument,
  InstanceDocument,
  type InstanceFullFragment,
} from '../../graphql/generated/graphql';
import { usePollInterval } from '../../graphql/live';

export type ReadInstance =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'missing' }
  | { readonly status: 'ready'; readonly instance: InstanceFullFragment };

/** An instance, read again whenever the server says that it changed. */
export function useInstance(code: string): {
  readonly read: ReadInstance;
  reload(): Promise<InstanceFullFragment | undefined>;
} {
  const { data, error, refetch } = useQuery(InstanceDocument, {
    variables: { code },
    fetchPolicy: 'cache-and-network',
  });
  const reload = useCallback(async () => {
    try {
      return (await refetch({ code })).data?.instance ?? undefined;
    } catch {
      return undefined;
    }
  }, [code, refetch]);
  /** One after the other: a question still on its way may be answered with what stood before the change. */
  const reading = useRef<Promise<unknown>>(Promise.resolve());
  useSubscription(InstanceChangedDocument, {
    variables: { code },
    onData: () => void (reading.current = reading.current.then(reload)),
    ignoreResults: true,
  });
  const poll = usePollInterval();
  useEffect(() => {
    if (poll === 0) return undefined;
    const timer = window.setInterval(() => void reload(), poll);
    return () => window.clearInterval(timer);
  }, [poll, reload]);
  return { read: toRead(data?.instance, error !== undefined), reload };
}

function toRead(instance: InstanceFullFragment | null | undefined, failed: boolean): ReadInstance {
  if (instance === undefined) return { status: failed ? 'failed' : 'loading' };
  return instance === null ? { status: 'missing' } : { status: 'ready', instance };
}
