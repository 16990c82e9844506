import { parseWorkflow, type JsonObject, type WorkflowDefinition } from '@istanze/shared';
import type { StoredHistoryEvent } from '../../ports/inside/instance-store';
import { historySentences } from './history-sentences';

const register = {
  id: 'w-register',
  type: 'register-incoming',
  settings: {},
  blocking: true,
  onFailure: 'retry',
};
const fee = { id: 'freeze', type: 'freeze-quote', settings: {}, blocking: true, onFailure: 'retry' };
const automatic = {
  id: 'a-start',
  key: 'start',
  type: 'automatic',
  name: { it: 'Inizio' },
  performer: { kind: 'system' },
  settings: {},
  before: [fee],
  outcomes: [{ key: 'started', name: { it: 'Iniziata' }, to: 'gone', after: [] }],
  automatic: true,
};

function workflow(): WorkflowDefinition {
  const parsed = parseWorkflow({
    version: 1,
    initial: 'open',
    states: [
      {
        id: 's-open',
        key: 'open',
        name: { it: 'Aperta' },
        category: 'waiting-office',
        activities: [automatic],
        withdrawal: { to: 'gone', after: [register] },
      },
      { id: 's-gone', key: 'gone', name: { it: 'Ritirata' }, category: 'withdrawn', activities: [] },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function sentences(type: string, transition: JsonObject, payload: JsonObject | null): readonly string[] {
  const event: StoredHistoryEvent = {
    sequence: 1,
    type,
    at: '2026-03-02T09:00:00.000Z',
    actor: 'citizen',
    transition,
    payload,
  };
  return historySentences({
    events: [event],
    workflow: workflow(),
    locale: 'it',
    applicantName: 'Maria Rossi',
    representativeName: null,
    staffNames: new Map(),
    correctionsIn: () => [],
  }).map(({ sentence }) => sentence);
}

describe('the history in sentences', () => {
  const gone = { from: 'open', to: 'gone' };
  const stays = { from: 'open', to: 'open' };

  test('a withdrawal says why, until the words are erased', () => {
    expect(sentences('withdrawn', gone, { values: { reasons: 'Non mi serve più.' } })).toEqual([
      'Richiesta ritirata dal richiedente. Motivo: «Non mi serve più». Nuovo stato: Ritirata.',
    ]);
    expect(sentences('withdrawn', gone, null)).toEqual([
      'Richiesta ritirata dal richiedente. Nuovo stato: Ritirata.',
    ]);
  });

  test('what the product registered by itself is told with its number', () => {
    const result = { year: 2026, number: 3, formatted: '0000003/2026' };
    expect(sentences('action-succeeded', { ...stays, run: '4.w-register' }, { result })).toEqual([
      'Registrata in arrivo al protocollo con il numero 0000003/2026.',
    ]);
  });

  test('a step without a name worth knowing is told by what it led to, or not at all', () => {
    expect(sentences('action-succeeded', { ...gone, run: '4.freeze' }, { result: {} })).toEqual([
      'Nuovo stato: Ritirata.',
    ]);
    expect(sentences('action-succeeded', { ...stays, run: '4.freeze' }, { result: {} })).toEqual([]);
  });
});
