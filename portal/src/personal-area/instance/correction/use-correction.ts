import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { equalJson, type AnswerChange, type Answers, type Issue } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { CorrectInstanceDocument } from '../../../graphql/generated/graphql';
import type { PersonalKey } from '../../../i18n/personal/it';
import { newKey } from '../../../journey/new-key';
import { attemptKey, endAttempt } from '../../../journey/submit/attempt-key';
import type { SentInstance } from './CorrectionPage';

export type CorrectionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'invalid'; readonly issues: readonly (Issue & { readonly message: string })[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'told'; readonly key: PersonalKey };

/** Sends what was changed, once however often the button is pressed; then leads back to the request. */
export function useCorrection(
  { code, version }: Pick<SentInstance, 'code' | 'version'>,
  before: Answers,
  store: AnswerStore,
): { readonly state: CorrectionState; confirm(): Promise<void> } {
  const [mutate] = useMutation(CorrectInstanceDocument);
  const navigate = useNavigate();
  const running = useRef(false);
  const [state, setState] = useState<CorrectionState>({ kind: 'idle' });
  const send = useCallback(async (): Promise<CorrectionState> => {
    const changes = changesOf(before, store.answers());
    const name = `correct:${code}`;
    const fingerprint = `${version} ${JSON.stringify(changes)}`;
    const idempotencyKey = attemptKey(window.sessionStorage, name, fingerprint, newKey);
    const { data } = await mutate({
      variables: { code, changes: [...changes], expectedVersion: version, idempotencyKey },
    });
    const result = data?.correctInstance;
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
        return { kind: 'told', key: 'correct.changed' };
      case 'NotAllowed':
        return { kind: 'refused', reason: result.reason };
    }
  }, [mutate, code, version, before, store]);
  const confirm = useCallback(async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState({ kind: 'sending' });
    try {
      const next = await send();
      setState(next);
      if (next.kind === 'idle') void navigate(`/pratiche/${code}`);
    } catch {
      setState({ kind: 'told', key: 'submit.offline' });
    } finally {
      running.current = false;
    }
  }, [send, navigate, code]);
  return { state, confirm };
}

/** By question of the first level: a list of items is one of them. */
function changesOf(before: Answers, after: Answers): readonly AnswerChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((path) => ({ path, base: before[path] ?? null, value: after[path] ?? null }))
    .filter(({ base, value }) => !equalJson(base, value));
}
