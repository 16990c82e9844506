import { equalJson, isJsonObject, type StateDefinition, type WorkflowDefinition } from '@istanze/shared';

export interface MergedFlow {
  readonly definition: WorkflowDefinition;
  /** Names of the states, or of the flow's own properties, that both changed: there `definition` holds mine. */
  readonly conflicts: readonly string[];
}

/**
 * Brings together what two people made of the same flow, state by state: what one alone changed, added or took away is
 * kept; what both changed in different ways is a conflict, and stands as mine.
 */
export function mergeFlows(
  base: WorkflowDefinition,
  mine: WorkflowDefinition,
  theirs: WorkflowDefinition,
): MergedFlow {
  const conflicts: string[] = [];
  const [was, here, there] = [byId(base), byId(mine), byId(theirs)];
  const order = [...new Set([...here.keys(), ...there.keys()])];
  const states = order.flatMap((id) => {
    const chosen = pick(was.get(id), here.get(id), there.get(id));
    if (chosen.conflict) conflicts.push((here.get(id) ?? there.get(id) ?? was.get(id))?.name.it ?? id);
    return chosen.value === undefined ? [] : [chosen.value];
  });
  const initial = pick(base.initial, mine.initial, theirs.initial);
  const expiry = pick(base.expiry, mine.expiry, theirs.expiry);
  if (initial.conflict) conflicts.push('initial');
  if (expiry.conflict) conflicts.push('expiry');
  return {
    conflicts,
    definition: {
      version: 1,
      initial: initial.value ?? mine.initial,
      states,
      ...(expiry.value === undefined ? {} : { expiry: expiry.value }),
    },
  };
}

function byId({ states }: WorkflowDefinition): ReadonlyMap<string, StateDefinition> {
  return new Map(states.map((state) => [state.id, state]));
}

/** The side that changed it; mine, as a conflict, where both did in different ways. */
function pick<T>(base: T | undefined, mine: T | undefined, theirs: T | undefined) {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine, conflict: false };
  if (isSame(mine, base)) return { value: theirs, conflict: false };
  return { value: mine, conflict: true };
}

/** Equal as JSON, whatever the order of their members. */
export function isSame(one: unknown, other: unknown): boolean {
  const [left, right]: readonly unknown[] = [one, other].map((value): unknown =>
    JSON.parse(JSON.stringify({ value })),
  );
  return isJsonObject(left) && isJsonObject(right) && equalJson(left, right);
}
