import type { Side } from './sides';

/** The members of one list as each side has them, in its order. */
export interface ListSides {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * The order of a list in which both sides moved, added and took away: what neither moved keeps its order and holds the
 * places; what one side put after it follows, in that side's order. `clash` is told what both moved differently.
 */
export function mergeOrder(
  { mine, theirs }: ListSides,
  sides: { readonly mine: Side; readonly theirs: Side },
  clash: (ref: string) => void,
): readonly string[] {
  const inTheirs = new Set(theirs);
  const inMine = new Set(mine);
  const isShared = (ref: string): boolean => inMine.has(ref) && inTheirs.has(ref);
  const stayed = (ref: string): boolean => isShared(ref) && stays(ref, sides);
  const bothMoved = (ref: string): boolean =>
    isShared(ref) && !sides.mine.stayed.has(ref) && !sides.theirs.stayed.has(ref);
  const clashing = new Set(clashes(slots(mine, stayed, bothMoved), slots(theirs, stayed, bothMoved)));
  clashing.forEach(clash);
  const isFixed = (ref: string): boolean => stayed(ref) || (bothMoved(ref) && !clashing.has(ref));
  const followsTheirs = (ref: string): boolean =>
    inTheirs.has(ref) && (!inMine.has(ref) || (sides.mine.stayed.has(ref) && !sides.theirs.stayed.has(ref)));
  const mineAfter = slots(mine, isFixed, (ref) => !followsTheirs(ref));
  const theirsAfter = slots(theirs, isFixed, followsTheirs);
  return ['', ...mine.filter(isFixed)].flatMap((anchor) => [
    ...(anchor === '' ? [] : [anchor]),
    ...inTurn(mineAfter.get(anchor) ?? [], theirsAfter.get(anchor) ?? []),
  ]);
}

function stays(ref: string, { mine, theirs }: { readonly mine: Side; readonly theirs: Side }): boolean {
  return mine.stayed.has(ref) && theirs.stayed.has(ref);
}

/** What stands after each fixed member, and before the first one under the empty name. */
function slots(
  list: readonly string[],
  isFixed: (ref: string) => boolean,
  isWanted: (ref: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>();
  let anchor = '';
  for (const ref of list) {
    if (isFixed(ref)) anchor = ref;
    else if (isWanted(ref)) {
      const slot = after.get(anchor);
      if (slot === undefined) after.set(anchor, [ref]);
      else slot.push(ref);
    }
  }
  return after;
}

function clashes(
  mine: ReadonlyMap<string, readonly string[]>,
  theirs: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...mine].flatMap(([anchor, refs]) => {
    const others = theirs.get(anchor) ?? [];
    return refs.some((ref, at) => others[at] !== ref) || others.length !== refs.length ? refs : [];
  });
}

/** The same order whoever is called mine. */
function inTurn(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const [first = ''] = mine;
  const [other = ''] = theirs;
  return first <= other ? [...mine, ...theirs] : [...theirs, ...mine];
}
