import type { ActivityDefinition, Performer, WorkflowDefinition } from '../definition';

/** Who performs activities where a flow does not say it itself. */
export interface Authorizations {
  /** Of the archetype's module, by type of activity. */
  readonly defaults: Readonly<Record<string, Performer>>;
  /** Of the service, by id of activity: they count more than the flow. */
  readonly overrides: Readonly<Record<string, Performer>>;
}

/** The flow with the performer of each activity decided: the service's own, else the flow's, else the archetype's default. */
export function resolvePerformers(
  definition: WorkflowDefinition,
  authorizations: Authorizations,
): WorkflowDefinition {
  const states = definition.states.map((state) => ({
    ...state,
    activities: state.activities.map((activity) => ({
      ...activity,
      performer: performerOf(activity, authorizations),
    })),
  }));
  return { ...definition, states };
}

/** An override may choose other people, never another kind: what a citizen answers no office answers for them. */
function performerOf({ id, type, performer }: ActivityDefinition, given: Authorizations): Performer {
  const candidates = [given.overrides[id], isUnsaid(performer) ? given.defaults[type] : undefined];
  return candidates.find((candidate) => candidate?.kind === performer.kind) ?? performer;
}

function isUnsaid({ kind, roles, offices, people }: Performer): boolean {
  return kind === 'staff' && roles === undefined && offices === undefined && people === undefined;
}
