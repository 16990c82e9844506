import {
  indexWorkflow,
  type JsonObject,
  type Locale,
  localize,
  type WorkflowDefinition,
} from '@istanze/shared';
import { type MessageKey, serverWords } from '../../messages';
import type { StoredHistoryEvent } from '../../ports/inside/instance-store';
import type { HistoryEntry } from './instance.types';
import { findState } from './state-names';

export interface HistorySource {
  readonly events: readonly StoredHistoryEvent[];
  readonly workflow: WorkflowDefinition;
  readonly locale: Locale;
  readonly applicantName: string;
  /** Names of the staff that acted, by id; the applicant reads the office's name instead. */
  readonly staffNames: ReadonlyMap<string, string>;
}

/** Events that only the machinery is interested in: shown to nobody unless something went wrong. */
const SILENT: ReadonlySet<string> = new Set(['action-succeeded', 'action-retried']);

/** The history as sentences in the language of the reader. */
export function historySentences(source: HistorySource): readonly HistoryEntry[] {
  return source.events.filter((event) => isWorthTelling(event)).map((event) => toEntry(event, source));
}

function isWorthTelling({ type, transition }: StoredHistoryEvent): boolean {
  return !SILENT.has(type) || transition['from'] !== transition['to'];
}

function toEntry(event: StoredHistoryEvent, source: HistorySource): HistoryEntry {
  const { sequence, type, at } = event;
  return {
    sequence,
    type,
    at: new Date(at),
    sentence: sentenceOf(event, source),
    actor: actorOf(event.actor, source),
  };
}

const SENTENCES: Readonly<Record<string, MessageKey>> = {
  submitted: 'history.submitted',
  'activity-performed': 'history.activity-performed',
  'action-succeeded': 'history.action-succeeded',
  'action-failed': 'history.action-failed',
  'action-retried': 'history.action-retried',
  'timer-rang': 'history.timer-rang',
  'signal-received': 'history.signal-received',
  delivered: 'history.delivered',
  withdrawn: 'history.withdrawn',
  erased: 'history.erased',
};

function sentenceOf(event: StoredHistoryEvent, { workflow, locale }: HistorySource): string {
  const t = serverWords(locale);
  const names = namesOf(event.transition, workflow, locale);
  const sentence = t(SENTENCES[event.type] ?? 'history.other', names);
  const moved = event.transition['from'] !== event.transition['to'];
  const state = findState(workflow, String(event.transition['to']));
  if (!moved || state === undefined) return sentence;
  return t('history.state', { sentence, state: localize(state.name, locale) });
}

function namesOf(
  transition: JsonObject,
  workflow: WorkflowDefinition,
  locale: Locale,
): { readonly activity: string; readonly outcome: string } {
  const key = transition['performed'] ?? transition['activity'];
  const outcomeKey = transition['performedOutcome'] ?? transition['outcome'] ?? transition['signalOutcome'];
  const activity = [...indexWorkflow(workflow).states.values()]
    .flatMap((state) => state.activities)
    .find((known) => known.key === key);
  const outcome = activity?.outcomes.find((known) => known.key === outcomeKey);
  return {
    activity: activity === undefined ? '' : localize(activity.name, locale),
    outcome: outcome === undefined ? String(outcomeKey ?? '') : localize(outcome.name, locale),
  };
}

function actorOf(actor: string, { applicantName, staffNames, locale }: HistorySource): string {
  const t = serverWords(locale);
  if (actor === 'citizen') return applicantName === '' ? t('actor.citizen') : applicantName;
  if (!actor.startsWith('staff:')) return t('actor.system');
  return staffNames.get(actor.slice('staff:'.length)) ?? t('actor.staff');
}
