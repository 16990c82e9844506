import { reasonsIt } from './personal/reasons.it';
import { usePersonalT } from './personal-texts';

type ReasonKey = keyof typeof reasonsIt;

/** Why something is not allowed, in words: the API gives the key of the reason. */
export function useReason(): (reason: string) => string {
  const t = usePersonalT();
  return (reason) => t(isReasonKey(reason) ? reason : 'reason.unknown');
}

function isReasonKey(reason: string): reason is ReasonKey {
  return Object.hasOwn(reasonsIt, reason);
}
