import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import {
  JobProgressDocument,
  MyJobsDocument,
  StopJobDocument,
  type JobFieldsFragment,
} from '../../graphql/generated/graphql';

export type Job = JobFieldsFragment;

const CLOSED = 'istanze.jobs-closed';
const POLL_MS = 4_000;

/** What the person set going and has not put away: found again wherever and whenever they come back. */
export function useJobs(): {
  readonly jobs: readonly Job[];
  readonly running: Job | undefined;
  close(id: string): void;
} {
  const [closed, setClosed] = useState(readClosed);
  const { data, startPolling, stopPolling } = useQuery(MyJobsDocument, { fetchPolicy: 'cache-and-network' });
  const jobs = (data?.myJobs ?? []).filter(({ id, state }) => state === 'running' || !closed.includes(id));
  const running = jobs.find(({ state }) => state === 'running');
  useSubscription(JobProgressDocument, {
    variables: { id: running?.id ?? '' },
    skip: running === undefined,
    onError: () => startPolling(POLL_MS),
    onComplete: stopPolling,
  });
  const close = useCallback((id: string) => {
    setClosed((earlier) => {
      const next = [...earlier, id].slice(-50);
      localStorage.setItem(CLOSED, JSON.stringify(next));
      return next;
    });
  }, []);
  return { jobs, running, close };
}

export function useStopJob(): (id: string) => void {
  const [stop] = useMutation(StopJobDocument);
  return useCallback((id) => void stop({ variables: { id } }).catch(() => undefined), [stop]);
}

function readClosed(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(CLOSED) ?? '[]');
    return Array.isArray(stored) ? stored.map(String) : [];
  } catch {
    return [];
  }
}
