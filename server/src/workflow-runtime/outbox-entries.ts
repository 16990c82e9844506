import { assertNever, type WorkflowEffect } from '@istanze/shared';
import type { OutboxEntry } from '../ports/inside';

export const ACTION_JOB = 'action';
export const TIMER_JOB = 'timer';

export interface EffectRows {
  readonly effects: readonly OutboxEntry[];
  /** Keys of the timers to take back. */
  readonly cancelledTimers: readonly string[];
}

/** The jobs of an accepted event: references only. A retried run gets a row of its own, its effect keeps its own key. */
export function toOutboxRows(
  instanceId: string,
  version: number,
  effects: readonly WorkflowEffect[],
): EffectRows {
  const stopped = effects.flatMap((effect) => (effect.type === 'stop-timers' ? effect.timers : []));
  return {
    effects: effects.flatMap((effect) => toEntry(instanceId, version, effect) ?? []),
    cancelledTimers: stopped.map((timer) => timerKey(instanceId, timer)),
  };
}

function toEntry(instanceId: string, version: number, effect: WorkflowEffect): OutboxEntry | undefined {
  switch (effect.type) {
    case 'run-action':
      return {
        kind: ACTION_JOB,
        key: `action:${instanceId}:${effect.run}:${version}`,
        payload: { instanceId, run: effect.run, action: effect.action, cause: effect.cause },
      };
    case 'start-timer':
      return {
        kind: TIMER_JOB,
        key: timerKey(instanceId, effect.timer),
        payload: { instanceId, timer: effect.timer },
        timer: true,
        at: effect.at,
      };
    case 'stop-timers':
      return undefined;
    default:
      return assertNever(effect);
  }
}

function timerKey(instanceId: string, timer: string): string {
  return `timer:${instanceId}:${timer}`;
}
