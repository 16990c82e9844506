import { useCallback, useState } from 'react';

export const ROW_FACTS = ['code', 'fiscalCode', 'submitted', 'service', 'labels', 'assignee'] as const;
export type RowFact = (typeof ROW_FACTS)[number];
export type RowFacts = Readonly<Record<RowFact, boolean>>;

export const DEFAULT_FACTS: RowFacts = {
  code: true,
  fiscalCode: false,
  submitted: false,
  service: true,
  labels: true,
  assignee: true,
};

const KEPT = 'istanze.row-facts';

/** What each row of the list shows beside who, by when and where it stands; kept on this computer. */
export function useRowFacts(): readonly [RowFacts, (facts: RowFacts) => void] {
  const [facts, setFacts] = useState(() => parseRowFacts(localStorage.getItem(KEPT)));
  const change = useCallback((next: RowFacts) => {
    localStorage.setItem(KEPT, ROW_FACTS.filter((fact) => next[fact]).join(','));
    setFacts(next);
  }, []);
  return [facts, change];
}

/** Reads the names that were kept; unknown ones are left out, nothing kept means the usual ones. */
export function parseRowFacts(kept: string | null): RowFacts {
  if (kept === null) return DEFAULT_FACTS;
  const names = kept.split(',');
  return {
    code: names.includes('code'),
    fiscalCode: names.includes('fiscalCode'),
    submitted: names.includes('submitted'),
    service: names.includes('service'),
    labels: names.includes('labels'),
    assignee: names.includes('assignee'),
  };
}
