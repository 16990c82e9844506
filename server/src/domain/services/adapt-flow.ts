import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '@istanze/shared';
import type { LibraryFlow } from './bundle';

/** One of the product's flows as a service sets it. Throws where it has no such activity, action or state. */
export function adaptFlow(flow: WorkflowDefinition, changes: LibraryFlow): WorkflowDefinition {
  const { settings = {}, citizenTexts = {} } = changes;
  const unmet = new Set([...Object.keys(settings), ...Object.keys(citizenTexts)]);
  const set = <T extends Pick<ActivityDefinition, 'id' | 'settings'>>(work: T): T => {
    unmet.delete(work.id);
    return { ...work, settings: { ...work.settings, ...settings[work.id] } };
  };
  const states = flow.states.map((state): StateDefinition => {
    unmet.delete(state.key);
    const citizenText = citizenTexts[state.key] ?? state.citizenText;
    return {
      ...state,
      ...(citizenText === undefined ? {} : { citizenText }),
      activities: state.activities.map((activity) => ({
        ...set(activity),
        before: activity.before.map(set),
        outcomes: activity.outcomes.map((outcome) => ({ ...outcome, after: outcome.after.map(set) })),
      })),
    };
  });
  if (unmet.size > 0) throw new Error(`The flow "${changes.flow}" has no ${[...unmet].join(', ')}`);
  return { ...flow, states };
}
