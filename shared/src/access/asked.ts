import type { WorkflowDefinition } from '../definition';
import { asksElsewhere, indexWorkflow, type WorkflowState } from '../workflow';

/** Offices and people outside the instance's own office that were asked for something. */
export interface Asked {
  readonly offices: readonly string[];
  readonly people: readonly string[];
  /** Those among them who still have to answer. */
  readonly pending?: Pick<Asked, 'offices' | 'people'>;
}

/**
 * Whoever an instance was opened to by its course: the offices and people of activities that are open now or have been
 * done, in this state or an earlier one. An activity still being prepared asks nobody yet, a cancelled one no longer.
 */
export function askedOf(definition: WorkflowDefinition, state: WorkflowState | null): Asked {
  if (state === null) return { offices: [], people: [] };
  const open = state.activities
    .filter(({ status }) => status === 'open')
    .map(({ key }) => ({ state: state.state, activity: key }));
  return {
    ...namedBy(definition, [...opened(state), ...(state.results ?? [])]),
    pending: namedBy(definition, open),
  };
}

interface AskedWork {
  readonly state: string;
  readonly activity: string;
}

function opened({ state, activities }: WorkflowState): readonly AskedWork[] {
  return activities
    .filter(({ status }) => status !== 'preparing')
    .map(({ key }) => ({ state, activity: key }));
}

function namedBy(
  definition: WorkflowDefinition,
  works: readonly AskedWork[],
): Pick<Asked, 'offices' | 'people'> {
  const { states } = indexWorkflow(definition);
  const performers = works
    .flatMap(
      ({ state, activity }) =>
        states.get(state)?.activities.find(({ key }) => key === activity)?.performer ?? [],
    )
    .filter(asksElsewhere);
  return {
    offices: [
      ...new Set(performers.flatMap(({ people, offices }) => (people?.length ? [] : (offices ?? [])))),
    ],
    people: [...new Set(performers.flatMap(({ people }) => people ?? []))],
  };
}
