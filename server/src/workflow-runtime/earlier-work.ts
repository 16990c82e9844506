import { isJsonObject, type Json, type JsonObject, type WorkflowDefinition } from '@istanze/shared';
import type { EarlierWork } from '../activities';
import type { StoredHistoryEvent } from '../ports/inside';

/** What was written in the event of a version: the values its activity or signal left. Empty once erased. */
export function valuesOf(history: readonly StoredHistoryEvent[], version: number): JsonObject {
  const event = history.find(({ transition }) => transition['version'] === version);
  return valuesIn(event?.payload ?? null);
}

/** The activities performed so far, oldest first. */
export function earlierWork(
  history: readonly StoredHistoryEvent[],
  workflow: WorkflowDefinition,
): readonly EarlierWork[] {
  return history
    .filter(({ type }) => type === 'activity-performed')
    .map(({ at, transition, payload }) => {
      const activity = textOf(transition['performed']);
      const from = textOf(transition['from']);
      return {
        activity,
        type: typeOf(workflow, from, activity),
        outcome: textOf(transition['performedOutcome']),
        at,
        values: valuesIn(payload),
      };
    });
}

function typeOf(workflow: WorkflowDefinition, state: string, activity: string): string {
  const present = workflow.states.find(({ key }) => key === state);
  return present?.activities.find(({ key }) => key === activity)?.type ?? '';
}

function valuesIn(payload: JsonObject | null): JsonObject {
  const values = payload?.['values'];
  return isJsonObject(values) ? values : {};
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
