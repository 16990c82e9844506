import { useMutation } from '@apollo/client/react';
import type { Answers } from '@istanze/shared';
import { PerformActivityDocument } from '../../graphql/generated/graphql';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { useChange, type ChangeState } from './use-change';

/** Performs one outcome of an activity. */
export function usePerform(
  { code, version }: Pick<LiveInstance, 'code' | 'version'>,
  activity: string,
  outcome: string,
  onDone: () => void,
): { readonly state: ChangeState; send(input: Answers): Promise<void> } {
  const [mutate] = useMutation(PerformActivityDocument);
  return useChange<Answers>({
    name: `perform:${code}:${activity}:${outcome}`,
    version,
    changed: 'activity.changed',
    async ask(input, idempotencyKey) {
      const variables = { code, activity, outcome, input, expectedVersion: version, idempotencyKey };
      return (await mutate({ variables })).data?.performActivity;
    },
    onAnswer({ kind }) {
      if (kind === 'idle' || kind === 'told') onDone();
    },
  });
}
