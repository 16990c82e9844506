import { useMutation } from '@apollo/client/react';
import { equalJson, type Answers } from '@istanze/shared';
import { useEffect, useMemo, useRef, useState } from 'react';
import { SaveCounterDraftDocument, type CounterDraftInstanceFragment } from '../../graphql/generated/graphql';

export type SavingState = 'saved' | 'saving' | 'failed';

export interface DraftSaving {
  readonly state: SavingState;
  /** Saves once the writing pauses. */
  later(answers: Answers): void;
  /** Saves at once; answers the version that stands then, throws when it cannot be saved. */
  now(answers: Answers): Promise<number>;
}

const PAUSE_MS = 1_500;

/** Keeps a draft on the server while it is written, question by question, one save after the other. */
export function useDraftSaving(draft: CounterDraftInstanceFragment, initial: Answers): DraftSaving {
  const [save] = useMutation(SaveCounterDraftDocument);
  const [state, setState] = useState<SavingState>('saved');
  const stored = useRef<{ answers: Answers; version: number }>({ answers: initial, version: draft.version });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef<number | undefined>(undefined);
  const unsaved = useRef<Answers | undefined>(undefined);
  const actions = useMemo(() => {
    const write = async (answers: Answers): Promise<number> => {
      const changes = changesBetween(stored.current.answers, answers);
      setState(changes.length === 0 ? 'saved' : 'saving');
      if (changes.length === 0) return stored.current.version;
      const { data } = await save({ variables: { code: draft.code, changes } });
      if (data?.saveDraft.__typename !== 'InstancePayload') throw new Error('The draft was not saved');
      stored.current = { answers, version: data.saveDraft.instance.version };
      setState('saved');
      return stored.current.version;
    };
    const now = (answers: Answers): Promise<number> => {
      window.clearTimeout(timer.current);
      unsaved.current = undefined;
      const done = queue.current.then(() => write(answers));
      queue.current = done.catch(() => setState('failed'));
      return done;
    };
    const later = (answers: Answers): void => {
      window.clearTimeout(timer.current);
      setState('saving');
      unsaved.current = answers;
      timer.current = window.setTimeout(() => void now(answers).catch(() => undefined), PAUSE_MS);
    };
    return { now, later };
  }, [draft.code, save]);
  const { now } = actions;
  // Whoever leaves in the middle of a pause leaves nothing behind.
  useEffect(
    () => () => {
      if (unsaved.current !== undefined) void now(unsaved.current).catch(() => undefined);
    },
    [now],
  );
  return useMemo(() => ({ state, ...actions }), [actions, state]);
}

/** Questions answered otherwise than before, with what stood there. */
export function changesBetween(before: Answers, after: Answers) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .map((path) => ({ path, base: before[path] ?? null, value: after[path] ?? null }))
    .filter(({ base, value }) => !equalJson(base, value));
}
