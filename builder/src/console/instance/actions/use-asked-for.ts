import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';
import { allowedOutcomes, type ChosenOutcome } from './find-outcome';

/** An outcome as addresses and colleagues' windows name it. */
export function outcomeName({ activity, outcome }: ChosenOutcome): string {
  return `${activity.key}:${outcome.key}`;
}

/** Opens the outcome that the address asks for, once and never by itself further than its confirmation. */
export function useAskedFor(
  activities: readonly ActivityFieldsFragment[],
  onFound: (chosen: ChosenOutcome) => void,
): void {
  const [params, setParams] = useSearchParams();
  const wanted = params.get('do');
  useEffect(() => {
    if (wanted === null) return;
    const found = allowedOutcomes(activities).find((chosen) => outcomeName(chosen) === wanted);
    if (found !== undefined) onFound(found);
    setParams(
      (earlier) => {
        const rest = new URLSearchParams(earlier);
        rest.delete('do');
        return rest;
      },
      { replace: true },
    );
  }, [activities, onFound, setParams, wanted]);
}
