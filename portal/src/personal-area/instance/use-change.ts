import { useRef, useState } from 'react';
import type { PersonalKey } from '../../i18n/personal/it';
import { newKey } from '../../session/new-key';
import { attemptKey, endAttempt } from '../../journey/submit/attempt-key';
import type { ServerIssue } from '../../journey/submit/use-submit';

export type ChangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'invalid'; readonly issues: readonly ServerIssue[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'told'; readonly key: PersonalKey };

type Answer =
  | { readonly __typename: 'InstancePayload' | 'VersionConflict' | 'IdempotencyConflict' }
  | { readonly __typename: 'ValidationRefusal'; readonly issues: readonly Omit<ServerIssue, 'params'>[] }
  | { readonly __typename: 'NotAllowed'; readonly reason: string };

/** One change of a request that somebody may try. */
interface Change<Input> {
  /** Tells this change from the others of the same tab. */
  readonly name: string;
  readonly version: number;
  /** What is told when the request is no longer as it was shown. */
  readonly changed: PersonalKey;
  ask(input: Input, idempotencyKey: string): Promise<Answer | undefined>;
  onAnswer(state: ChangeState): void;
}

/** Sends a change of a request, once however often its button is pressed. */
export function useChange<Input>(change: Change<Input>): {
  readonly state: ChangeState;
  send(input: Input): Promise<void>;
} {
  const running = useRef(false);
  const [state, setState] = useState<ChangeState>({ kind: 'idle' });
  const send = async (input: Input): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState({ kind: 'sending' });
    try {
      const next = await attempt(change, input);
      setState(next);
      change.onAnswer(next);
    } catch {
      setState({ kind: 'told', key: 'submit.offline' });
    } finally {
      running.current = false;
    }
  };
  return { state, send };
}

async function attempt<Input>(
  { name, version, changed, ask }: Change<Input>,
  input: Input,
): Promise<ChangeState> {
  const fingerprint = `${version} ${JSON.stringify(input)}`;
  const answer = await ask(input, attemptKey(window.sessionStorage, name, fingerprint, newKey));
  if (answer === undefined) return { kind: 'told', key: 'submit.offline' };
  endAttempt(window.sessionStorage, name);
  switch (answer.__typename) {
    case 'InstancePayload':
      return { kind: 'idle' };
    case 'ValidationRefusal':
      return {
        kind: 'invalid',
        issues: answer.issues.map(({ path, code, message }) => ({ path, code, message })),
      };
    case 'VersionConflict':
    case 'IdempotencyConflict':
      return { kind: 'told', key: changed };
    case 'NotAllowed':
      return { kind: 'refused', reason: answer.reason };
  }
}
