import { actionsOfState, isJsonObject, type WorkflowDefinition } from '@istanze/shared';

/** Keys of the texts that activities and actions of a flow name. */
export function templatesOf(workflow: WorkflowDefinition): ReadonlySet<string> {
  const keys = workflow.states.flatMap((state) =>
    [...state.activities, ...actionsOfState(state)].map(({ settings }) =>
      isJsonObject(settings) ? settings['template'] : undefined,
    ),
  );
  return new Set(keys.filter((key) => typeof key === 'string'));
}
