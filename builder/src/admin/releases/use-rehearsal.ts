import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { RehearseDraftsDocument, type RehearseDraftsQuery } from '../../graphql/generated/graphql';

export type DraftRehearsal = NonNullable<RehearseDraftsQuery['rehearseDrafts']>['drafts'][number];

export interface Rehearsal {
  readonly drafts: readonly DraftRehearsal[];
  readonly state: 'running' | 'done' | 'failed';
  /** Goes on from where it stopped. */
  resume(): void;
}

/** Tries a publication on the open drafts, a page after the other, as long as the screen is open. */
export function useRehearsal(id: string, of: string | null): Rehearsal {
  const client = useApolloClient();
  const [drafts, setDrafts] = useState<readonly DraftRehearsal[]>([]);
  const [after, setAfter] = useState<string | null>(null);
  const [state, setState] = useState<Rehearsal['state']>('running');
  useEffect(() => {
    if (state !== 'running') return;
    let wanted = true;
    client
      .query({ query: RehearseDraftsDocument, variables: { id, of, after }, fetchPolicy: 'no-cache' })
      .then(
        ({ data }) => {
          const page = data?.rehearseDrafts;
          if (!wanted) return;
          if (page === null || page === undefined) return setState('failed');
          setDrafts((known) => [...known, ...page.drafts]);
          if (page.next === null) setState('done');
          else setAfter(page.next);
        },
        () => wanted && setState('failed'),
      );
    return () => {
      wanted = false;
    };
  }, [client, id, of, after, state]);
  return { drafts, state, resume: () => setState('running') };
}

/** True when an answer of the draft is dropped or has to be given again. */
export function isHarmed({ lost, invalid }: DraftRehearsal): boolean {
  return lost.length + invalid.length > 0;
}

/** True when the draft is not the same after the move. */
export function isTouched(draft: DraftRehearsal): boolean {
  return isHarmed(draft) || draft.asked.length > 0;
}
