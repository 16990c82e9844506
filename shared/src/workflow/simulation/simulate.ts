import type { WorkflowDefinition } from '../../definition';
import { assertNever, romeDate, type IsoInstant, type Issue } from '../../kernel';
import { termAt } from '../extension';
import { findActivity, getState } from '../index-workflow';
import type { Transition, TransitionContext, WorkflowEvent, WorkflowState } from '../state';
import type { Term } from '../term';
import { transition } from '../transition';
import { nextEvents, type NextEvent } from './next-events';
import type { Script, ScriptStep } from './script';
import { standInFor } from './stand-in';

const DAY = 86_400_000;
/** A flow whose timers lead in a circle is stopped here. */
const MOST_EVENTS = 1000;

/** One event of the walk and how the instance stands after it. */
export interface SimulatedStep {
  readonly at: IsoInstant;
  readonly event: WorkflowEvent;
  /** Position in the script of the step that brought it; -1 for the submission. */
  readonly step: number;
  readonly taken: Transition['taken'];
  readonly state: WorkflowState;
  readonly term: Term;
}

export interface Simulation {
  readonly steps: readonly SimulatedStep[];
  /** How it stands at the end and what may happen from there. */
  readonly at: IsoInstant;
  readonly state: WorkflowState | null;
  readonly term: Term | null;
  readonly next: readonly NextEvent[];
  /** The first thing refused: the walk ends there. */
  readonly refused?: { readonly step: number; readonly issues: readonly Issue[] };
}

/**
 * Walks an instance that was made up through a flow with a clock that the script moves. Actions succeed at once, or fail
 * where the script says so; timers ring when their hour comes. Issues: those of `transition`, `simulation-too-long`,
 * `simulation-no-timer`, `simulation-no-activity`, `simulation-no-action`.
 */
export function simulate(definition: WorkflowDefinition, script: Script): Simulation {
  const walk = new Walk(definition, script);
  walk.submit();
  script.steps.forEach((step, index) => {
    walk.take(step, index);
  });
  return walk.end();
}

/** One walk; it lives inside one call of `simulate` and nothing of it leaves that call. */
class Walk {
  private readonly steps: SimulatedStep[] = [];
  private readonly failing: ReadonlySet<string>;
  private state: WorkflowState | null = null;
  private at: IsoInstant;
  private facts: TransitionContext['facts'];
  private step = -1;
  private refused: Simulation['refused'];

  constructor(
    private readonly definition: WorkflowDefinition,
    private readonly script: Script,
  ) {
    this.at = script.submittedAt;
    this.facts = script.facts;
    this.failing = new Set(script.failing);
  }

  submit(): void {
    this.feed({ type: 'submitted', at: this.at, actor: { kind: 'citizen', id: 'citizen' } });
  }

  take(step: ScriptStep, index: number): void {
    if (this.refused !== undefined || this.state === null) return;
    this.step = index;
    this.do(step, this.state);
  }

  end(): Simulation {
    const { steps, at, state, refused } = this;
    return {
      steps,
      at,
      state,
      term: state === null ? null : termAt(state.term, at),
      next: state === null ? [] : nextEvents(this.definition, state, this.context()),
      ...(refused === undefined ? {} : { refused }),
    };
  }

  private do(step: ScriptStep, state: WorkflowState): void {
    const { at } = this;
    switch (step.do) {
      case 'perform':
        return this.perform(step, state);
      case 'wait':
        return this.waitUntil(new Date(Date.parse(at) + step.days * DAY).toISOString());
      case 'wait-for-timer':
        return this.waitForTimer(state);
      case 'deliver':
        return this.feed({ type: 'delivered', at, communication: step.communication });
      case 'signal':
        return this.feed({
          type: 'signal-received',
          at,
          signal: step.signal,
          outcome: step.outcome,
          data: {},
        });
      case 'withdraw':
        return this.feed({ type: 'withdrawn', at, actor: { kind: 'citizen', id: 'citizen' }, reason: '' });
      case 'retry':
        return this.retry(step.action, state);
      case 'learn':
        this.facts = { ...this.facts, ...step.facts };
        return;
      default:
        return assertNever(step);
    }
  }

  private perform(step: Extract<ScriptStep, { readonly do: 'perform' }>, state: WorkflowState): void {
    const activity = findActivity(getState(this.definition, state.state), step.activity);
    if (activity === undefined) return this.refuse('simulation-no-activity', step.activity);
    this.feed({
      type: 'activity-performed',
      at: this.at,
      actor: step.by ?? standInFor(activity),
      activity: step.activity,
      outcome: step.outcome,
      input: {},
      ...(step.days === undefined ? {} : { days: step.days }),
    });
  }

  private retry(action: string, state: WorkflowState): void {
    const run = state.actions.find((known) => known.action === action && known.status === 'blocked');
    if (run === undefined) return this.refuse('simulation-no-action', action);
    const actor = { kind: 'staff' as const, id: 'operator', roles: ['operator' as const] };
    this.feedAlone({ type: 'action-retried', at: this.at, run: run.id, actor });
    this.feedAlone({ type: 'action-succeeded', at: this.at, run: run.id, result: {} });
    this.runActions();
  }

  private waitForTimer(state: WorkflowState): void {
    const next = earliest(state);
    if (next === undefined) return this.refuse('simulation-no-timer', '');
    this.waitUntil(next.at);
  }

  private waitUntil(until: IsoInstant): void {
    let next = earliest(this.state);
    while (next !== undefined && next.at <= until && this.refused === undefined) {
      this.at = next.at > this.at ? next.at : this.at;
      this.feed({ type: 'timer-rang', at: this.at, timer: next.id });
      next = earliest(this.state);
    }
    if (this.refused === undefined) this.at = until;
  }

  private feed(event: WorkflowEvent): void {
    this.feedAlone(event);
    this.runActions();
  }

  private runActions(): void {
    for (let run = this.running(); run !== undefined && this.refused === undefined; run = this.running()) {
      const { id } = run;
      this.feedAlone(
        this.failing.has(run.action)
          ? { type: 'action-failed', at: this.at, run: id, reason: 'simulated' }
          : { type: 'action-succeeded', at: this.at, run: id, result: {} },
      );
    }
  }

  private running() {
    return this.state?.actions.find(({ status }) => status === 'running');
  }

  private feedAlone(event: WorkflowEvent): void {
    if (this.refused !== undefined) return;
    if (this.steps.length >= MOST_EVENTS) return this.refuse('simulation-too-long', '');
    const moved = transition(this.definition, this.state, event, this.context());
    if (!moved.ok) {
      this.refused = { step: this.step, issues: moved.error };
      return;
    }
    const { state, taken } = moved.value;
    this.state = state;
    this.steps.push({
      at: event.at,
      event,
      step: this.step,
      taken,
      state,
      term: termAt(state.term, event.at),
    });
  }

  private refuse(code: string, path: string): void {
    this.refused = { step: this.step, issues: [{ code, path }] };
  }

  private context(): TransitionContext {
    return { answers: this.script.answers, facts: this.facts, today: romeDate(this.at) };
  }
}

function earliest(state: WorkflowState | null) {
  return state?.timers.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0];
}
