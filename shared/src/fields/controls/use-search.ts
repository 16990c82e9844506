import { useEffect, useRef, useState } from 'react';

export interface Suggestion {
  readonly key: string;
  readonly label: string;
}
type Status = 'searching' | 'found' | 'none' | 'failed';
interface Found<T> {
  readonly open: boolean;
  readonly status: Status;
  readonly suggestions: readonly T[];
}

const PAUSE = 200;

/** Suggestions for what is typed: asked after a short pause, answers that come too late are dropped. */
export function useSearch<T extends Suggestion>(
  search: (query: string) => Promise<readonly T[]> | readonly T[],
  minimum: number,
) {
  const [found, setFound] = useState<Found<T>>({ open: false, status: 'none', suggestions: [] });
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function close() {
    turn.current += 1;
    clearTimeout(timer.current);
    setFound({ open: false, status: 'none', suggestions: [] });
  }
  function show(suggestions: readonly T[]) {
    setFound({ open: true, status: suggestions.length === 0 ? 'none' : 'found', suggestions });
  }
  function look(query: string) {
    const mine = (turn.current += 1);
    clearTimeout(timer.current);
    if (query.trim().length < minimum) return close();
    if (minimum === 0) return void ask(query, mine);
    setFound((before) => ({
      ...before,
      open: true,
      status: before.suggestions.length === 0 ? 'searching' : before.status,
    }));
    timer.current = setTimeout(() => void ask(query, mine), PAUSE);
  }
  async function ask(query: string, mine: number) {
    try {
      const answer = search(query.trim());
      const suggestions = answer instanceof Promise ? await answer : answer;
      if (turn.current === mine) show(suggestions);
    } catch {
      if (turn.current === mine) setFound({ open: true, status: 'failed', suggestions: [] });
    }
  }
  return { ...found, look, close };
}
