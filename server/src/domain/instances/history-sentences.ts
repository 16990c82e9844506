import {
  indexWorkflow,
  isJsonObject,
  type JsonObject,
  type Locale,
  localize,
  type WorkflowDefinition,
} from '@istanze/shared';
import { type MessageKey, serverWords } from '../../messages';
import type { StoredHistoryEvent } from '../../ports/inside/instance-store';
import type { AnswerCorrection, HistoryEntry } from './instance.types';
import { ASSIGNED } from './assignment-line';
import { findState } from './state-names';

export interface HistorySource {
  readonly events: readonly StoredHistoryEvent[];
  readonly workflow: WorkflowDefinition;
  readonly locale: Locale;
  readonly applicantName: string;
  /** Who acts for the applicant; null where nobody does. */
  readonly representativeName: string | null;
  /** Names of the staff that acted, by id; the applicant reads the office's name instead. */
  readonly staffNames: ReadonlyMap<string, string>;
  /** What an event changed of the answers, as the reader may see it. */
  correctionsIn(event: StoredHistoryEvent): readonly AnswerCorrection[];
}

/** Events that only the machinery is interested in: told when they moved the request, or did something with a name. */
const SILENT: ReadonlySet<string> = new Set(['action-succeeded', 'action-retried']);

/** What the product did by itself and a person would write down, by type of action. */
const DONE: Readonly<Record<string, MessageKey>> = {
  'register-incoming': 'history.registered-incoming',
  'register-outgoing': 'history.registered-outgoing',
  'send-communication': 'history.communication-sent',
  'generate-document': 'history.document-made',
  'activate-access': 'history.access-active',
  'settle-payment': 'history.payment-settled',
  'set-document-state': 'history.document-changed',
  'start-instance': 'history.other-started',
  transmit: 'history.transmitted',
  'keep-signed-document': 'history.document-signed',
};

/** The history as sentences in the language of the reader. */
export function historySentences(source: HistorySource): readonly HistoryEntry[] {
  return source.events
    .filter((event) => isWorthTelling(event, source))
    .map((event) => toEntry(event, source));
}

function isWorthTelling(event: StoredHistoryEvent, { workflow }: HistorySource): boolean {
  const { type, transition } = event;
  return (
    !SILENT.has(type) || transition['from'] !== transition['to'] || findDone(event, workflow) !== undefined
  );
}

/** The words for an action that succeeded: a run is named after its action, `4.send-notice`. */
function findDone(
  { type, transition }: StoredHistoryEvent,
  workflow: WorkflowDefinition,
): MessageKey | undefined {
  if (type !== 'action-succeeded') return undefined;
  const run = String(transition['run'] ?? '');
  const action = indexWorkflow(workflow).actions.get(run.slice(run.indexOf('.') + 1));
  return action === undefined ? undefined : DONE[action.type];
}

function toEntry(event: StoredHistoryEvent, source: HistorySource): HistoryEntry {
  const { sequence, type, at } = event;
  return {
    sequence,
    type,
    at: new Date(at),
    sentence: sentenceOf(event, source),
    actor: actorOf(event, source),
    corrections: source.correctionsIn(event),
  };
}

const SENTENCES: Readonly<Record<string, MessageKey>> = {
  submitted: 'history.submitted',
  'activity-performed': 'history.activity-performed',
  'action-failed': 'history.action-failed',
  'action-retried': 'history.action-retried',
  'timer-rang': 'history.timer-rang',
  'signal-received': 'history.signal-received',
  delivered: 'history.delivered',
  withdrawn: 'history.withdrawn',
  corrected: 'history.corrected',
  erased: 'history.erased',
  migrated: 'history.migrated',
};

function sentenceOf(event: StoredHistoryEvent, { workflow, locale, staffNames }: HistorySource): string {
  const t = serverWords(locale);
  const moved = event.transition['from'] !== event.transition['to'];
  const state = findState(workflow, String(event.transition['to']));
  const done = findDone(event, workflow);
  // The next state says it all where a step of the product itself has no name worth knowing.
  const nameless = event.type === 'action-succeeded' && done === undefined;
  const names = {
    ...namesOf(event.transition, workflow, locale),
    ...writtenIn(event),
    ...assignedIn(event, staffNames),
  };
  const sentence = nameless ? '' : t(done ?? keyOf(event), names);
  if (!moved || state === undefined) return sentence;
  return t('history.state', { sentence, state: localize(state.name, locale) }).trim();
}

/** Why work passed to somebody without anybody’s act. */
const ASSIGNMENTS: Readonly<Record<string, MessageKey>> = {
  rule: 'history.assigned-rule',
  absence: 'history.assigned-absence',
  return: 'history.assigned-return',
  left: 'history.assigned-left',
};

function assignedIn(
  { type, transition }: StoredHistoryEvent,
  staffNames: HistorySource['staffNames'],
): Readonly<Record<string, string>> {
  if (type !== ASSIGNED) return {};
  const nameOf = (id: unknown): string => staffNames.get(String(id)) ?? '–';
  return { assignee: nameOf(transition['assignee']), before: nameOf(transition['before']) };
}

function keyOf(event: StoredHistoryEvent): MessageKey {
  if (event.type === ASSIGNED) return ASSIGNMENTS[String(event.transition['because'])] ?? 'history.other';
  if (filedBy(event) !== undefined) return 'history.submitted-for';
  if (startedFrom(event) !== '') return 'history.started-from';
  if (event.type === 'withdrawn' && writtenIn(event).reason !== '') return 'history.withdrawn-because';
  return SENTENCES[event.type] ?? 'history.other';
}

/** What the payload says, gone after an erasure: the reason somebody gave, the number something got. */
function writtenIn(event: StoredHistoryEvent): { readonly reason: string; readonly number: string } {
  const { payload } = event;
  const values = isJsonObject(payload?.['values']) ? payload['values'] : {};
  const result = isJsonObject(payload?.['result']) ? payload['result'] : {};
  const number = result['formatted'] ?? result['number'] ?? startedFrom(event);
  const reason = values['reasons'];
  return {
    reason: typeof reason === 'string' ? reason.replace(/[.\s]+$/, '') : '',
    number: typeof number === 'string' && number !== '' ? number : '–',
  };
}

/** Code of the request from which the office began this one; empty for what a person sent. */
function startedFrom({ type, payload }: StoredHistoryEvent): string {
  const code = type === 'submitted' ? payload?.['startedFrom'] : undefined;
  return typeof code === 'string' ? code : '';
}

/** Who of the staff compiled the request for the applicant. */
export function filedBy({ type, payload }: StoredHistoryEvent): string | undefined {
  const filing = type === 'submitted' ? payload?.['filedBy'] : undefined;
  return isJsonObject(filing) ? String(filing['staffId']) : undefined;
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

function actorOf(
  event: StoredHistoryEvent,
  { applicantName, representativeName, staffNames, locale }: HistorySource,
): string {
  const t = serverWords(locale);
  const { actor, transition } = event;
  const filer = filedBy(event);
  if (filer !== undefined) {
    const name = staffNames.get(filer) ?? t('actor.staff');
    return t('actor.filing-for', {
      name,
      applicant: applicantName === '' ? t('actor.citizen') : applicantName,
    });
  }
  if (actor === 'representative')
    return t('actor.acting-for', {
      name: representativeName ?? t('actor.representative'),
      applicant: applicantName === '' ? t('actor.citizen') : applicantName,
    });
  if (actor === 'citizen') return applicantName === '' ? t('actor.citizen') : applicantName;
  if (!actor.startsWith('staff:')) return t('actor.system');
  const name = staffNames.get(actor.slice('staff:'.length)) ?? t('actor.staff');
  const absent = staffNames.get(String(transition['actingFor'] ?? ''));
  return absent === undefined ? name : t('actor.standing-in', { name, absent });
}
