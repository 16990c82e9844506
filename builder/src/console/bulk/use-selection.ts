import { useCallback, useMemo, useState } from 'react';
import type { QueueRow } from '../queue/use-queue';

/** An instance as it was when it was chosen: its version goes with the job. */
export type Chosen = Pick<QueueRow, 'code' | 'version' | 'applicantName'>;

export interface Selection {
  readonly chosen: ReadonlyMap<string, Chosen>;
  toggle(row: Chosen): void;
  /** Every row between the one chosen last and this one, as with the shift key in a list of mail. */
  extendTo(row: Chosen, rows: readonly Chosen[]): void;
  choose(rows: readonly Chosen[]): void;
  clear(): void;
}

/** The rows chosen to do something with them together; they stay chosen while the list moves. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [last, setLast] = useState<string>();
  const toggle = useCallback((row: Chosen) => {
    setLast(row.code);
    setChosen((earlier) => {
      const next = new Map(earlier);
      if (!next.delete(row.code)) next.set(row.code, row);
      return next;
    });
  }, []);
  const choose = useCallback(
    (rows: readonly Chosen[]) =>
      setChosen((earlier) => new Map([...earlier, ...rows.map((row) => [row.code, row] as const)])),
    [],
  );
  const extendTo = useCallback(
    (row: Chosen, rows: readonly Chosen[]) => {
      choose(between(rows, last, row.code));
      setLast(row.code);
    },
    [choose, last],
  );
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({ chosen, toggle, extendTo, choose, clear }),
    [choose, chosen, clear, extendTo, toggle],
  );
}

/** The rows from one code to the other, both included; the second alone where the first is not listed. */
export function between(rows: readonly Chosen[], from: string | undefined, to: string): readonly Chosen[] {
  const end = rows.findIndex(({ code }) => code === to);
  const start = rows.findIndex(({ code }) => code === from);
  if (end < 0) return [];
  return start < 0 ? rows.slice(end, end + 1) : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}
