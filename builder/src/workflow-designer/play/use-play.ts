import {
  simulate,
  type Json,
  type JsonObject,
  type NextEvent,
  type ScriptStep,
  type SimulatedStep,
  type Simulation,
  type WorkflowDefinition,
} from '@istanze/shared';
import { useCallback, useMemo, useState } from 'react';
import { useDefinition, useFlow } from '../flow-designer';
import type { Playing } from './playing';

/** An instance made up, walked through the flow as it stands, whatever is edited meanwhile. */
export interface Play extends Playing {
  readonly walk: Simulation;
  readonly facts: Readonly<Record<string, Json>>;
  do(step: ScriptStep): void;
  /** Takes the last step back. */
  back(): void;
  startAgain(): void;
  answer(answers: JsonObject): void;
  readonly canGoBack: boolean;
}

/** `sentAt`: the instant at which the instance is sent. */
export function usePlay(sentAt: string): Play {
  const definition = useDefinition();
  const { around } = useFlow();
  const [steps, setSteps] = useState<readonly ScriptStep[]>([]);
  const [answers, answer] = useState<JsonObject>({});
  const first = useMemo(
    () => ({
      assigned: false,
      registered: true,
      renewal: false,
      competitive: false,
      amountDue: 0,
      channel: 'online',
      maximumDays: around.maximumDays,
    }),
    [around],
  );
  const walk = useMemo(
    () => simulate(definition, { submittedAt: sentAt, answers, facts: first, steps }),
    [answers, definition, first, sentAt, steps],
  );
  const facts = useMemo(
    () =>
      steps.reduce<Readonly<Record<string, Json>>>(
        (known, step) => (step.do === 'learn' ? { ...known, ...step.facts } : known),
        first,
      ),
    [first, steps],
  );
  const add = useCallback(
    (step: ScriptStep) => setSteps((known) => [...known, step, ...consequenceOf(definition, step)]),
    [definition],
  );
  const taken = useMemo(() => takenWays(definition, walk.steps), [definition, walk]);
  return {
    walk,
    facts,
    state: walk.state?.state,
    taken,
    do: add,
    back: () => setSteps(withoutLast),
    startAgain: () => setSteps([]),
    answer,
    canGoBack: steps.length > 0,
  };
}

/** What the product would know after it: a claim gives the instance to somebody, a release takes it away. */
function consequenceOf(definition: WorkflowDefinition, step: ScriptStep): readonly ScriptStep[] {
  if (step.do !== 'perform') return [];
  const type = definition.states
    .flatMap((state) => state.activities)
    .find(({ key }) => key === step.activity)?.type;
  if (type === 'claim' || type === 'assign') return [{ do: 'learn', facts: { assigned: true } }];
  return type === 'release' ? [{ do: 'learn', facts: { assigned: false } }] : [];
}

function withoutLast(steps: readonly ScriptStep[]): readonly ScriptStep[] {
  const last = steps.at(-1);
  const follows = last?.do === 'learn' && steps.at(-2)?.do === 'perform';
  return steps.slice(0, follows ? -2 : -1);
}

/** Ids of the arrows the walk took. */
function takenWays({ states }: WorkflowDefinition, steps: readonly SimulatedStep[]): ReadonlySet<string> {
  const ways = steps.flatMap(({ taken, event }) => {
    const from = states.find(({ key }) => key === taken.from);
    const to = states.find(({ key }) => key === taken.to);
    if (from === undefined || to === undefined) return [];
    const activity = from.activities.find(({ key }) => key === taken.activity)?.id;
    const timer =
      event.type === 'timer-rang' ? from.timers?.find(({ id }) => event.timer.endsWith(id))?.id : undefined;
    const own = activity ?? timer ?? (event.type === 'withdrawn' ? `${from.id}.withdrawal` : undefined);
    return own === undefined ? [] : [`${own}>${to.id}`];
  });
  return new Set(ways);
}

/** The step that makes an event happen; undefined for what only time brings. */
export function stepFor(event: NextEvent, outcome?: string): ScriptStep | undefined {
  switch (event.kind) {
    case 'perform':
      return { do: 'perform', activity: event.activity, outcome: event.outcome, days: GIVEN_DAYS };
    case 'signal':
      return outcome === undefined ? undefined : { do: 'signal', signal: event.signal, outcome };
    case 'delivery':
      return { do: 'deliver', communication: event.communication ?? 'communication' };
    case 'retry':
      return { do: 'retry', action: event.action };
    case 'withdrawal':
      return { do: 'withdraw' };
    case 'timer':
      return undefined;
  }
}

/** Days given to the citizen, or by which a term is extended, where an outcome asks for them. */
const GIVEN_DAYS = 30;
