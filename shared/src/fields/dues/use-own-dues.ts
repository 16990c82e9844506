import { useEffect, useRef, useState } from 'react';
import type { InputProps, OfferedDue } from '../input';
import { toDues, type ChosenDue, type Dues, type DuesSettings } from './field';

export type DuesProps = InputProps<Dues, DuesSettings>;

export type OwnDues =
  | { readonly state: 'asking' | 'missing' | 'failed' }
  | { readonly state: 'offered'; readonly dues: readonly OfferedDue[] };

/** What the source says the person owes today; amounts chosen on an earlier day are brought to today. */
export function useOwnDues({ services, settings: { list }, value, onChange }: DuesProps) {
  const [attempt, setAttempt] = useState(0);
  const [offer, setOffer] = useState<OwnDues>({ state: 'asking' });
  const [changed, setChanged] = useState(false);
  const { dues: desk } = services;
  const latest = useRef({ items: value?.items ?? [], onChange });
  latest.current = { items: value?.items ?? [], onChange };
  useEffect(() => {
    if (desk === undefined) return setOffer({ state: 'missing' });
    let left = false;
    setOffer({ state: 'asking' });
    desk.own(list).then(
      (dues) => {
        if (left) return;
        setOffer({ state: 'offered', dues });
        const { items, onChange: change } = latest.current;
        const fresh = items.flatMap((item) => refreshed(item, dues));
        if (JSON.stringify(fresh) === JSON.stringify(items)) return;
        setChanged(true);
        change(fresh.length === 0 ? null : toDues(fresh));
      },
      () => left || setOffer({ state: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [desk, list, attempt]);
  return { offer, changed, again: () => setAttempt(attempt + 1) };
}

/** As it is today; gone where it can no longer be paid, as it was where it is not the person's own. */
function refreshed(item: ChosenDue, dues: readonly OfferedDue[]): readonly ChosenDue[] {
  const due = dues.find(({ code }) => code === item.code);
  if (due === undefined) return [item];
  return due.state === 'open' ? [{ ...item, amount: due.amount }] : [];
}
