import workflows from '../../conformance/transitions/workflows.json';
import { isJsonObject, type Json, type JsonObject } from '../kernel';
import { parseWorkflow } from './parse-workflow';

function codes(json: unknown): readonly string[] {
  const parsed = parseWorkflow(json);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
}

/** The sample flow with one node changed, found by its key or id wherever it is. */
function changed(name: string, change: (node: JsonObject) => Json): unknown {
  const visit = (json: Json): Json => {
    if (Array.isArray(json)) return json.map(visit);
    if (!isJsonObject(json)) return json;
    const node = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, visit(value)]));
    return node['key'] === name || node['id'] === name ? change(node) : node;
  };
  const json: unknown = JSON.parse(JSON.stringify(workflows.permit));
  return isJsonObject(json) ? visit(json) : json;
}

describe('parseWorkflow', () => {
  test.each(Object.entries(workflows))('reads %s as it was written', (_name, json) => {
    expect(parseWorkflow(json)).toEqual({ ok: true, value: json });
  });

  test('names the place of what is wrong', () => {
    const json = changed('accept', (node) => ({ ...node, to: 'nowhere' }));
    expect(codes(json)).toEqual([
      'workflow-unknown-state states.received.activities.decide.outcomes.accept.to',
    ]);
  });

  test.each([
    ['a flow that is no object', 7, 'workflow-malformed '],
    ['another version', { version: 2 }, 'workflow-version version'],
    ['no states', { version: 1, initial: 'a' }, 'workflow-malformed states'],
    [
      'an initial state that is not there',
      { version: 1, initial: 'a', states: [] },
      'workflow-unknown-state initial',
    ],
    [
      'a broken condition',
      changed('decide', (node) => ({ ...node, guard: { dance: [] } })),
      'logic-unknown-operation states.received.activities.decide.guard',
    ],
    [
      'a number of days that is none',
      changed('slow', (node) => ({ ...node, afterDays: -1 })),
      'workflow-malformed states.received.timers.slow.afterDays',
    ],
    [
      'an unknown failure policy',
      changed('register', (node) => ({ ...node, onFailure: 'hope' })),
      'workflow-malformed states.received.activities.claim.before.register.onFailure',
    ],
    [
      'an unknown role',
      changed('claim', (node) => ({ ...node, performer: { kind: 'staff', roles: ['king'] } })),
      'workflow-malformed states.received.activities.claim.performer.roles',
    ],
    [
      'an id twice',
      changed('receipt', (node) => ({ ...node, id: 'register' })),
      'workflow-duplicate-id register',
    ],
    [
      'an activity key twice',
      changed('checks', (node) => ({ ...node, key: 'claim' })),
      'workflow-duplicate-key states.received.activities.claim',
    ],
    [
      'an activity without outcomes',
      changed('checks', (node) => ({ ...node, outcomes: [] })),
      'workflow-no-outcome states.received.activities.checks',
    ],
    [
      'a final state with a way to withdraw',
      changed('granted', (node) => ({ ...node, withdrawal: { to: 'withdrawn', after: [] } })),
      'workflow-final-with-work states.granted',
    ],
    [
      'an automatic activity given to a person',
      changed('checks', (node) => ({ ...node, automatic: true })),
      'workflow-automatic-person states.received.activities.checks',
    ],
  ])('refuses %s', (_name, json, wanted) => {
    expect(codes(json)).toContain(wanted);
  });
});
