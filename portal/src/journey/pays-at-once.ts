import type { ReleaseContent, StateDefinition } from '@istanze/shared';

/** True when nobody decides between the sending and the payment: what is due is asked as soon as the request is sent. */
export function paysAtOnce({ workflow }: Pick<ReleaseContent, 'workflow'>): boolean {
  const waiting = [workflow.initial];
  const seen = new Set<string>();
  for (const key of waiting) {
    const state = workflow.states.find((each) => each.key === key);
    if (state === undefined || seen.has(key)) continue;
    if (state.category === 'waiting-payment') return true;
    seen.add(key);
    waiting.push(...waysByItself(state));
  }
  return false;
}

/** States that this one may lead to without anybody doing anything. */
function waysByItself({ activities }: StateDefinition): readonly string[] {
  return activities
    .filter(({ automatic }) => automatic === true)
    .flatMap(({ outcomes }) => outcomes.flatMap(({ to }) => (to === undefined ? [] : [to])));
}
