import { useApolloClient } from '@apollo/client/react';
import { FINAL_CATEGORIES, type StateDefinition } from '@istanze/shared';
import { useEffect, useState } from 'react';
import { readRelease } from '../../admin/releases/read-release';

const NONE: ReadonlyMap<string, StateDefinition> = new Map();

/** The states in which instances of these releases may stand, by key; those of the newest release win. */
export function useOlderStates(releaseIds: readonly string[]): ReadonlyMap<string, StateDefinition> {
  const client = useApolloClient();
  const [states, setStates] = useState(NONE);
  const ids = releaseIds.join();
  useEffect(() => {
    let wanted = true;
    Promise.all(ids.split(',').map((id) => readRelease(client, id))).then(
      (releases) => {
        const running = releases
          .toReversed()
          .flatMap((release) => release?.workflow.states ?? [])
          .filter(({ category }) => !FINAL_CATEGORIES.some((final) => final === category));
        if (wanted) setStates(new Map(running.map((state) => [state.key, state])));
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [client, ids]);
  return states;
}
