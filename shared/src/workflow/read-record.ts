import type { JsonObject } from '../kernel';
import type { Actor, WorkflowEvent } from './state';

/** What the history keeps in clear of one event: it replays the workflow and names no one. */
export interface TransitionRecord {
  readonly type: string;
  readonly at: string;
  readonly transition: JsonObject;
}

/** Whoever acted was checked then; the record does not say who it was. */
const SOMEBODY: Actor = { kind: 'system' };

/** The event a record was made of, with nobody's name in it; undefined for what is no event of the workflow. */
export function readEvent({ type, at, transition: details }: TransitionRecord): WorkflowEvent | undefined {
  const text = (name: string) => String(details[name] ?? '');
  const number = (name: string) => Number(details[name] ?? 0);
  switch (type) {
    case 'submitted':
      return {
        type,
        at,
        actor: SOMEBODY,
        draftVersion: number('draftVersion'),
        ...(details['maximumDays'] === undefined ? {} : { maximumDays: number('maximumDays') }),
      };
    case 'activity-performed':
      return {
        type,
        at,
        actor: SOMEBODY,
        activity: text('performed'),
        outcome: text('performedOutcome'),
        input: {},
        ...(details['days'] === undefined ? {} : { days: number('days') }),
      };
    case 'action-succeeded':
      return { type, at, run: text('run'), result: {} };
    case 'action-failed':
      return { type, at, run: text('run'), reason: text('reason') };
    case 'action-retried':
      return { type, at, run: text('run'), actor: SOMEBODY };
    case 'timer-rang':
      return { type, at, timer: text('timer') };
    case 'signal-received':
      return { type, at, signal: text('signal'), outcome: text('signalOutcome'), data: {} };
    case 'delivered':
      return { type, at, communication: text('communication') };
    case 'withdrawn':
      return { type, at, actor: SOMEBODY, reason: '' };
    case 'corrected':
      return { type, at, actor: SOMEBODY };
    default:
      return undefined;
  }
}
