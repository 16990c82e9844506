import type { Performer, WorkflowDefinition } from '../definition';
import { asksElsewhere, indexWorkflow, type WorkflowState } from '../workflow';

/** Offices and people outside the instance's own office that were asked for something. */
export interface Asked {
  readonly offices: readonly string[];
  readonly people: readonly string[];
}

/**
 * Whoever an instance was opened to by its course: the offices and people of activities that are open now or have been
 * done, in this state or an earlier one. An activity still being prepared asks nobody yet, a cancelled one no longer.
 */
export function askedOf(definition: WorkflowDefinition, state: WorkflowState | null): Asked {
  const performers = state === null ? [] : performersOf(definition, state).filter(asksElsewhere);
  return {
    offices: [
      ...new Set(performers.flatMap(({ people, offices }) => (people?.length ? [] : (offices ?? [])))),
    ],
    people: [...new Set(performers.flatMap(({ people }) => people ?? []))],
  };
}

function performersOf(definition: WorkflowDefinition, state: WorkflowState): readonly Performer[] {
  const { states } = indexWorkflow(definition);
  const open = state.activities
    .filter(({ status }) => status !== 'preparing')
    .map(({ key }) => ({ state: state.state, activity: key }));
  return [...open, ...(state.results ?? [])].flatMap(
    (asked) => states.get(asked.state)?.activities.find(({ key }) => key === asked.activity)?.performer ?? [],
  );
}
