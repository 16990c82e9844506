import { useNavigate } from 'react-router';
import { useMutation } from '@apollo/client/react';
import { equalJson, type AnswerChange, type Answers } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { CorrectInstanceDocument } from '../../../graphql/generated/graphql';
import { useChange, type ChangeState } from '../use-change';
import type { SentInstance } from './CorrectionPage';

/** Sends what was changed, then leads back to the request. */
export function useCorrection(
  { code, version }: Pick<SentInstance, 'code' | 'version'>,
  before: Answers,
  store: AnswerStore,
): { readonly state: ChangeState; confirm(): Promise<void> } {
  const [mutate] = useMutation(CorrectInstanceDocument);
  const navigate = useNavigate();
  const { state, send } = useChange<AnswerChange[]>({
    name: `correct:${code}`,
    version,
    changed: 'correct.changed',
    async ask(changes, idempotencyKey) {
      const variables = { code, changes, expectedVersion: version, idempotencyKey };
      return (await mutate({ variables })).data?.correctInstance;
    },
    onAnswer({ kind }) {
      if (kind === 'idle') void navigate(`/pratiche/${code}`);
    },
  });
  return { state, confirm: () => send(changesOf(before, store.answers())) };
}

/** By question of the first level: a list of items is one of them. */
function changesOf(before: Answers, after: Answers): AnswerChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((path) => ({ path, base: before[path] ?? null, value: after[path] ?? null }))
    .filter(({ base, value }) => !equalJson(base, value));
}
