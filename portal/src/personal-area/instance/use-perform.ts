import { useCallback, useRef, useState } from 'react';
import { useMutation } from '@apollo/client/react';
import type { Answers, Issue } from '@istanze/shared';
import { PerformActivityDocument } from '../../graphql/generated/graphql';
import type { PersonalKey } from '../../i18n/personal/it';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { newKey } from '../../journey/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';

export type PerformState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'invalid'; readonly issues: readonly (Issue & { readonly message: string })[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'told'; readonly key: PersonalKey };

/** Performs one outcome of an activity, once however often its button is pressed. */
export function usePerform(
  instance: Pick<LiveInstance, 'code' | 'version'>,
  activity: string,
  outcome: string,
  onDone: () => void,
): { readonly state: PerformState; perform(input: Answers): Promise<void> } {
  const [mutate] = useMutation(PerformActivityDocument);
  const running = useRef(false);
  const [state, setState] = useState<PerformState>({ kind: 'idle' });
  const { code, version } = instance;
  const send = useCallback(
    async (input: Answers): Promise<PerformState> => {
      const name = `perform:${code}:${activity}:${outcome}`;
      const fingerprint = `${version} ${JSON.stringify(input)}`;
      const idempotencyKey = attemptKey(window.sessionStorage, name, fingerprint, newKey);
      const { data } = await mutate({
        variables: { code, activity, outcome, input, expectedVersion: version, idempotencyKey },
      });
      const result = data?.performActivity;
      if (result === undefined) return { kind: 'told', key: 'submit.offline' };
      endAttempt(window.sessionStorage, name);
      switch (result.__typename) {
        case 'InstancePayload':
          return { kind: 'idle' };
        case 'ValidationRefusal':
          return {
            kind: 'invalid',
            issues: result.issues.map(({ path, code: issue, message }) => ({ path, code: issue, message })),
          };
        case 'VersionConflict':
        case 'IdempotencyConflict':
          return { kind: 'told', key: 'activity.changed' };
        case 'NotAllowed':
          return { kind: 'refused', reason: result.reason };
      }
    },
    [mutate, code, version, activity, outcome],
  );
  const perform = useCallback(
    async (input: Answers): Promise<void> => {
      if (running.current) return;
      running.current = true;
      setState({ kind: 'sending' });
      try {
        const next = await send(input);
        setState(next);
        if (next.kind === 'idle' || next.kind === 'told') onDone();
      } catch {
        setState({ kind: 'told', key: 'submit.offline' });
      } finally {
        running.current = false;
      }
    },
    [send, onDone],
  );
  return { state, perform };
}
