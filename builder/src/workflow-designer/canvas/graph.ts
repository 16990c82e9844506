import type {
  ActivityDefinition,
  Logic,
  OutcomeDefinition,
  StateCategory,
  StateDefinition,
  Text,
  TimerDefinition,
  WorkflowDefinition,
} from '@istanze/shared';
import { outcomeId } from '../flow-index';

/** Who is waited for while a state lasts: the lanes of the canvas, from the top. */
export const LANES = ['office', 'citizen', 'payment', 'system', 'end'] as const;
export type Lane = (typeof LANES)[number];

const LANE_OF: Readonly<Record<StateCategory, Lane>> = {
  draft: 'citizen',
  'waiting-office': 'office',
  'waiting-citizen': 'citizen',
  'waiting-payment': 'payment',
  'waiting-system': 'system',
  accepted: 'office',
  rejected: 'end',
  dismissed: 'end',
  withdrawn: 'end',
  completed: 'end',
};

/** What a new state is, put into a lane. */
export const CATEGORY_OF: Readonly<Record<Lane, StateCategory>> = {
  office: 'waiting-office',
  citizen: 'waiting-citizen',
  payment: 'waiting-payment',
  system: 'waiting-system',
  end: 'completed',
};

/** One way out of a state, drawn as an arrow. Several outcomes of one activity to one state are one arrow. */
export interface Way {
  readonly id: string;
  readonly to: string;
  /** Ids of the outcomes, or of the timer, that lead there; empty for withdrawal and completion. */
  readonly parts: readonly string[];
  readonly names: readonly Text[];
  readonly guards: readonly Logic[];
}

export type CardRow =
  | {
      readonly kind: 'activity';
      readonly id: string;
      readonly activity: ActivityDefinition;
      readonly ways: readonly Way[];
    }
  | {
      readonly kind: 'timer';
      readonly id: string;
      readonly timer: TimerDefinition;
      readonly ways: readonly Way[];
    }
  | { readonly kind: 'completion' | 'withdrawal'; readonly id: string; readonly ways: readonly Way[] };

export interface Card {
  readonly state: StateDefinition;
  readonly lane: Lane;
  readonly rows: readonly CardRow[];
  readonly initial: boolean;
}

/** A flow as what is drawn of it; ways lead to states by their id, those to unknown states are left out. */
export function flowCards({ states, initial }: WorkflowDefinition): readonly Card[] {
  const ids = new Map(states.map(({ key, id }) => [key, id]));
  return states.map((state) => ({
    state,
    lane: LANE_OF[state.category],
    rows: [
      ...state.activities.map((activity) => activityRow(activity, ids)),
      ...(state.timers ?? []).map((timer) => timerRow(timer, ids)),
      ...otherRows(state, ids),
    ],
    initial: state.key === initial,
  }));
}

type Ids = ReadonlyMap<string, string>;

function activityRow(activity: ActivityDefinition, ids: Ids): CardRow {
  const groups = new Map<string, OutcomeDefinition[]>();
  for (const outcome of activity.outcomes) {
    const to = outcome.to === undefined ? undefined : ids.get(outcome.to);
    if (to !== undefined) groups.set(to, [...(groups.get(to) ?? []), outcome]);
  }
  const ways = [...groups].map(([to, outcomes]): Way => ({
    id: `${activity.id}>${to}`,
    to,
    parts: outcomes.map(({ key }) => outcomeId(activity.id, key)),
    names: outcomes.map(({ name }) => name),
    guards: outcomes.flatMap(({ guard }) => (guard === undefined ? [] : [guard])),
  }));
  return { kind: 'activity', id: activity.id, activity, ways };
}

function timerRow(timer: TimerDefinition, ids: Ids): CardRow {
  const to = timer.to === undefined ? undefined : ids.get(timer.to);
  return {
    kind: 'timer',
    id: timer.id,
    timer,
    ways: to === undefined ? [] : [bare(timer.id, to, [timer.id])],
  };
}

function otherRows({ id, completion, withdrawal }: StateDefinition, ids: Ids): readonly CardRow[] {
  return [
    { kind: 'completion' as const, to: completion?.to },
    { kind: 'withdrawal' as const, to: withdrawal?.to },
  ].flatMap(({ kind, to }): readonly CardRow[] => {
    const target = to === undefined ? undefined : ids.get(to);
    const own = `${id}.${kind}`;
    return target === undefined ? [] : [{ kind, id: own, ways: [bare(own, target, [])] }];
  });
}

function bare(id: string, to: string, parts: readonly string[]): Way {
  return { id: `${id}>${to}`, to, parts, names: [], guards: [] };
}
