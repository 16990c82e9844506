import { useCallback, useEffect, useRef, useState } from 'react';

/** How what is written stands with the server. */
export type AutosaveMark =
  | { readonly status: 'saved' | 'waiting' | 'saving' }
  /** What is wrong is shown at its fields; it is saved once it is right. */
  | { readonly status: 'invalid' }
  | { readonly status: 'refused'; readonly text: string };

export interface Autosave {
  readonly mark: AutosaveMark;
  /** Something was written: it is saved a moment later. */
  touch(): void;
  /** Saves now what waits; resolves when nothing is being saved any more. */
  flush(): Promise<void>;
}

const WAIT_MS = 900;

/** Saves by itself a moment after the last change, one save at a time; leaving the page saves what waits. */
export function useAutosave(save: () => Promise<AutosaveMark>): Autosave {
  const [mark, setMark] = useState<AutosaveMark>({ status: 'saved' });
  const latest = useRef(save);
  latest.current = save;
  const timer = useRef<number | undefined>(undefined);
  const running = useRef<Promise<void>>(Promise.resolve());

  const attempt = useCallback(async (): Promise<void> => {
    setMark({ status: 'saving' });
    const ended = await latest.current();
    const goesOn = ended.status === 'saved' && timer.current !== undefined;
    setMark(goesOn ? { status: 'waiting' } : ended);
  }, []);
  const flush = useCallback((): Promise<void> => {
    if (timer.current !== undefined) {
      window.clearTimeout(timer.current);
      timer.current = undefined;
      running.current = running.current.then(attempt);
    }
    return running.current;
  }, [attempt]);
  const touch = useCallback(() => {
    setMark({ status: 'waiting' });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), WAIT_MS);
  }, [flush]);
  useEffect(() => () => void flush(), [flush]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (mark.status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [mark.status]);
  return { mark, touch, flush };
}
