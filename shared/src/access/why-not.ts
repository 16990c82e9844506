import type { WorkflowDefinition } from '../definition';
import type { Text } from '../kernel';
import {
  availableActivities,
  type Actor,
  type TransitionContext,
  type UnavailableReason,
  type WorkflowState,
} from '../workflow';
import { actorsOf } from './actor';
import { canSeeInstance, type AccessibleInstance } from './instance-access';
import { identitiesOf, workingOffices, type AccessViewer } from './viewer';

/** Why somebody may not do something: a key of the message catalogue. */
export type AccessReason =
  | UnavailableReason
  | 'reason.signed-out'
  | 'reason.not-yours'
  | 'reason.not-your-office'
  | 'reason.administrator'
  | 'reason.draft'
  | 'reason.held'
  | 'reason.not-standing';

export interface Refused {
  readonly reason: AccessReason;
  /** Words of who designed the flow, where they wrote some. */
  readonly reasonText?: Text;
}

/** How an instance stands, as far as it decides who may do what. */
export interface Standing extends AccessibleInstance {
  readonly definition: WorkflowDefinition;
  readonly workflow: WorkflowState;
  readonly context: TransitionContext;
}

/** Why the viewer may not perform the activity now, undefined when they may. With `outcome`, of that outcome. */
export function whyNot(
  viewer: AccessViewer | null,
  instance: Standing,
  activity: string,
  outcome?: string,
): Refused | undefined {
  const unseen = whyUnseen(viewer, instance);
  if (unseen !== undefined) return { reason: unseen };
  if (instance.workflow.held !== undefined) return { reason: 'reason.held' };
  const actors = actorsOf(viewer, instance, instance.context.today);
  const refusals = actors.map((actor) => refusalOf(actor, instance, activity, outcome));
  return refusals.some((refused) => refused === undefined) ? undefined : refusals[0];
}

/** As whom the viewer may perform the activity now: themselves, else for an absent colleague; undefined when they may not. */
export function findPerformer(
  viewer: AccessViewer | null,
  instance: Standing,
  activity: string,
  outcome?: string,
): Actor | undefined {
  if (instance.workflow.held !== undefined) return undefined;
  return actorsOf(viewer, instance, instance.context.today).find(
    (actor) => refusalOf(actor, instance, activity, outcome) === undefined,
  );
}

/** True when the viewer may perform the activity now, in their own name or for an absent colleague. */
export function canPerform(
  viewer: AccessViewer | null,
  instance: Standing,
  activity: string,
  outcome?: string,
): boolean {
  return findPerformer(viewer, instance, activity, outcome) !== undefined;
}

/** True when the viewer sees the instance today, in their own name or for an absent colleague. */
export function canSee(viewer: AccessViewer | null, instance: Standing): boolean {
  return whyUnseen(viewer, instance) === undefined;
}

function whyUnseen(viewer: AccessViewer | null, instance: Standing): AccessReason | undefined {
  if (viewer === null) return 'reason.signed-out';
  const identities = identitiesOf(viewer, instance.context.today);
  if (identities.some((identity) => canSeeInstance(identity, instance))) return undefined;
  if (viewer.kind === 'citizen') return 'reason.not-yours';
  if (instance.category === 'draft') return 'reason.draft';
  return identities.every((identity) => workingOffices(identity).length === 0)
    ? 'reason.administrator'
    : 'reason.not-your-office';
}

function refusalOf(
  actor: Actor,
  { definition, workflow, context }: Standing,
  activity: string,
  outcome: string | undefined,
): Refused | undefined {
  const standing = availableActivities(definition, workflow, actor, context);
  const found = standing.find((known) => known.activity.key === activity);
  const asked =
    outcome === undefined ? found : found?.outcomes.find((known) => known.outcome.key === outcome);
  if (asked === undefined) return { reason: 'reason.not-standing' };
  if (asked.allowed) return undefined;
  const { reason, reasonText } = asked;
  return { reason: reason ?? 'reason.not-standing', ...(reasonText === undefined ? {} : { reasonText }) };
}
