import type { Tree, TreeNode } from './node';

/**
 * Refs of what stands where it stood: under the same parent and in the same order among those that stayed. Moving one
 * node is one move, not as many as it passed.
 */
export function unmoved(before: Tree, after: Tree): ReadonlySet<string> {
  const groups = new Map<string, TreeNode[]>();
  for (const node of after.values()) {
    const earlier = before.get(node.ref);
    if (earlier === undefined || earlier.parent !== node.parent || earlier.list !== node.list) continue;
    const group = `${node.parent}/${node.list}`;
    const neighbours = groups.get(group);
    if (neighbours === undefined) groups.set(group, [node]);
    else neighbours.push(node);
  }
  const stayed = new Set<string>();
  for (const group of groups.values()) {
    const positions = group.map(({ ref }) => before.get(ref)?.index ?? 0);
    for (const at of longestRise(positions)) {
      const node = group[at];
      if (node !== undefined) stayed.add(node.ref);
    }
  }
  return stayed;
}

/** Positions of a longest rising run among different numbers, by patience sorting: n log n. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const tops: number[] = [];
  const below: number[] = [];
  numbers.forEach((number, at) => {
    const pile = firstPile(tops, numbers, number);
    below.push(pile === 0 ? -1 : (tops[pile - 1] ?? -1));
    tops[pile] = at;
  });
  const run: number[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) run.push(at);
  return run;
}

function firstPile(tops: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0;
  let high = tops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tops[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
