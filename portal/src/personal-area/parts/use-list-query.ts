import { useSearchParams } from 'react-router';

export interface ListQuery {
  readonly group: string;
  readonly search: string;
  readonly order: string;
  /** True while everything is asked for: an empty answer means that there is nothing at all. */
  readonly isWhole: boolean;
  choose(next: { readonly stato?: string; readonly q?: string; readonly ordine?: string }): void;
}

/** The part of a list that the address asks for: a link to it, and the way back, show the same. */
export function useListQuery(): ListQuery {
  const [query, setQuery] = useSearchParams();
  const stato = query.get('stato') ?? '';
  const q = query.get('q') ?? '';
  const ordine = query.get('ordine') ?? '';
  return {
    group: stato,
    search: q,
    order: ordine,
    isWhole: stato === '' && q === '',
    choose: (next) => {
      const all = { stato, q, ordine, ...next };
      setQuery(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), {
        replace: true,
      });
    },
  };
}
