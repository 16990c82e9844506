import workflows from '../../conformance/transitions/workflows.json';
import { parseWorkflow } from './parse-workflow';
import { recordOf, replay } from './record';
import type { WorkflowEvent } from './state';
import { transition } from './transition';

const parsed = parseWorkflow(workflows.chain);
if (!parsed.ok) throw new Error('no flow');
const flow = parsed.value;
const at = '2026-06-01T08:00:00.000Z';

function submitted() {
  const event: WorkflowEvent = { type: 'submitted', at, actor: { kind: 'citizen', id: 'RSSMRA80A41F205B' } };
  const moved = transition(flow, null, event, {
    answers: { kind: 'company' },
    facts: {},
    today: '2026-06-01',
  });
  if (!moved.ok) throw new Error('refused');
  return { state: moved.value.state, record: recordOf(event, moved.value) };
}

describe('replay', () => {
  test('needs no answers: the conditions are remembered', () => {
    const { state, record } = submitted();
    expect(record.transition['decisions']).toEqual({ 'when:one': true });
    expect(replay(flow, [record])).toEqual({ ok: true, value: state });
  });

  test('the record names nobody and holds nothing that was written', () => {
    expect(JSON.stringify(submitted().record)).not.toContain('RSSMRA');
  });

  test('lines that are no workflow events are passed over', () => {
    const { state, record } = submitted();
    const message = { type: 'message-sent', at, transition: {} };
    expect(replay(flow, [record, message])).toEqual({ ok: true, value: state });
  });

  test.each([
    ['a condition was forgotten', (clear: object) => ({ ...clear, decisions: {} })],
    ['a version is missing before it', (clear: object) => ({ ...clear, version: 5 })],
  ])('a history is unreadable when %s', (_name, change) => {
    const { record } = submitted();
    const result = replay(flow, [{ ...record, transition: { ...change(record.transition) } }]);
    expect(result).toMatchObject({ ok: false, error: [{ code: 'history-unreadable' }] });
  });
});
