import type { WorkflowDefinition } from '../../definition';
import type { LintRule } from './rule';

/** So many states one after another without anybody doing anything are hard to follow in a history. */
const MOST_IN_A_ROW = 5;

/** Chains of automatic activities too long to be followed, each told at the state where it begins. */
export const automaticChain: LintRule = (definition) => {
  const ways = automaticWays(definition);
  const entered = new Set([...ways.values()].flatMap((targets) => [...targets]));
  return definition.states
    .filter(({ key }) => !entered.has(key))
    .map(({ key }) => ({ key, count: longest(ways, key, new Set()) }))
    .filter(({ count }) => count > MOST_IN_A_ROW)
    .map(({ key, count }) => ({
      code: 'workflow-automatic-chain',
      path: `states.${key}`,
      params: { count },
      severity: 'warning',
    }));
};

function automaticWays(definition: WorkflowDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    definition.states.map(({ key, activities }) => {
      const automatic = activities.filter((activity) => activity.automatic === true);
      return [key, new Set(automatic.flatMap(({ outcomes }) => outcomes.flatMap(({ to }) => to ?? [])))];
    }),
  );
}

/** Steps of the longest chain from a state; a state met again ends it. */
function longest(
  ways: ReadonlyMap<string, ReadonlySet<string>>,
  key: string,
  met: ReadonlySet<string>,
): number {
  if (met.has(key)) return 0;
  const next = new Set([...met, key]);
  const lengths = [...(ways.get(key) ?? [])].map((target) => 1 + longest(ways, target, next));
  return Math.max(0, ...lengths);
}
