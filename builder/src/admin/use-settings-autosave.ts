import type { Answers } from '@istanze/shared';
import type { AnswerStore } from '@istanze/shared/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { SettingsOutcome } from './SettingsEditor';

/** How what is written stands with the server. */
export type AutosaveMark =
  | { readonly status: 'saved' | 'waiting' | 'saving' }
  /** What is wrong is shown at its fields; it is saved once it is right. */
  | { readonly status: 'invalid' }
  | { readonly status: 'refused'; readonly text: string };

const WAIT_MS = 900;

/** Saves a settings form by itself a moment after the last change, one save at a time; leaving the page saves what waits. */
export function useSettingsAutosave(
  store: AnswerStore,
  isValid: (answers: Answers) => boolean,
  save: (answers: Answers) => Promise<SettingsOutcome>,
): { readonly mark: AutosaveMark; flush(): Promise<void> } {
  const [mark, setMark] = useState<AutosaveMark>({ status: 'saved' });
  const latest = useRef({ isValid, save });
  latest.current = { isValid, save };
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const attempt = useCallback(async (): Promise<void> => {
    const answers = store.visibleAnswers();
    if (!latest.current.isValid(answers)) return setMark({ status: 'invalid' });
    setMark({ status: 'saving' });
    const outcome = await latest.current.save(answers);
    if (outcome.kind === 'saved') setMark({ status: timer.current === undefined ? 'saved' : 'waiting' });
    if (outcome.kind === 'refused') setMark({ status: 'refused', text: outcome.text });
    if (outcome.kind === 'issues') {
      store.showIssues(outcome.issues);
      setMark({ status: 'invalid' });
    }
  }, [store]);
  const flush = useCallback((): Promise<void> => {
    if (timer.current !== undefined) {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      running.current = running.current.then(attempt);
    }
    return running.current;
  }, [attempt]);
  useEffect(() => {
    const stop = store.onChange(() => {
      setMark({ status: 'waiting' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), WAIT_MS);
    });
    return () => {
      stop();
      void flush();
    };
  }, [flush, store]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (mark.status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [mark.status]);
  return { mark, flush };
}
