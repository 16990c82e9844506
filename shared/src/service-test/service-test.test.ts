import { buildForm, buildRelease, buildWorkflow } from '../../conformance/build-release';
import type { ServiceTest } from '../definition';
import { parseServiceTest, runServiceTest } from '.';

const form = buildForm({
  fields: [
    { key: 'months', type: 'integer', required: true, settings: { min: 1 } },
    { key: 'why', type: 'text', visibleWhen: 'months > 6' },
  ],
});
const release = buildRelease(
  form,
  {
    fees: {
      dueDays: 30,
      lines: [
        {
          key: 'permit',
          description: { it: 'Permesso' },
          taxonomy: 't',
          amount: { '*': [{ var: 'months' }, { money: [1000] }] },
        },
      ],
    },
  },
  buildWorkflow({
    before: [{ id: 'register', type: 'register', settings: {}, blocking: true, onFailure: 'retry' }],
    guard: { '<=': [{ var: 'months' }, 12] },
  }),
);

function differences(
  answers: ServiceTest['answers'],
  expects: ServiceTest['expects'],
  more: Partial<ServiceTest> = {},
) {
  const test_: ServiceTest = { id: 't', name: 'Prova', answers, expects, ...more };
  return runServiceTest(release, test_, '2026-06-01').map(({ code, params }) => ({ code, ...params }));
}

describe('runServiceTest', () => {
  test('nothing to say of a service that does what is expected', () => {
    const steps = [{ activity: 'decide', outcome: 'accepted' }];
    const expects = { visible: ['months'], hidden: ['why'], issues: [], fee: 3000, state: 'accepted' };
    expect(differences({ months: 3 }, expects, { steps })).toEqual([]);
  });

  test('visibility that is otherwise, and paths nobody knows', () => {
    expect(differences({ months: 9 }, { visible: ['months', 'whom'], hidden: ['why'] })).toEqual([
      { code: 'test-unknown-path', path: 'whom' },
      { code: 'test-not-hidden', path: 'why' },
    ]);
    expect(differences({ months: 1 }, { visible: ['why'] })).toEqual([
      { code: 'test-not-visible', path: 'why' },
    ]);
  });

  test('issues expected and not there, there and not expected', () => {
    expect(differences({}, { issues: [{ path: 'months', code: 'number-min' }] })).toEqual([
      { code: 'test-missing-issue', path: 'months', issue: 'number-min' },
      { code: 'test-unexpected-issue', path: 'months', issue: 'required-number' },
    ]);
  });

  test('another amount, and one that cannot be computed', () => {
    expect(differences({ months: 2 }, { fee: 3000 })).toEqual([
      { code: 'test-fee', expected: 3000, found: 2000 },
    ]);
    expect(differences({}, { fee: 0 })).toEqual([{ code: 'test-fee', expected: 0, found: null }]);
  });

  test('another state, and a step that the flow refuses', () => {
    expect(differences({ months: 2 }, { state: 'accepted' })).toEqual([
      { code: 'test-state', expected: 'accepted', found: 'received' },
    ]);
    const steps = [{ activity: 'decide', outcome: 'accepted' }];
    expect(differences({ months: 13 }, { state: 'accepted' }, { steps })).toEqual([
      { code: 'test-step-refused', activity: 'decide', outcome: 'accepted', reason: 'guard-refuses' },
    ]);
    const unknown = [{ activity: 'sleep', outcome: 'accepted' }];
    expect(differences({ months: 1 }, {}, { steps: unknown })).toMatchObject([
      { reason: 'activity-not-open' },
    ]);
  });
});

describe('parseServiceTest', () => {
  const good = {
    id: 't',
    name: 'Residente',
    answers: { months: 3 },
    facts: { zone: 'A' },
    today: '2026-06-01',
    steps: [{ activity: 'decide', outcome: 'accepted' }],
    expects: {
      visible: ['months'],
      hidden: ['why'],
      issues: [{ path: 'a', code: 'required' }],
      fee: 0,
      state: 'x',
    },
  };

  test('reads back what was written', () => {
    expect(parseServiceTest(JSON.parse(JSON.stringify(good)))).toEqual({ ok: true, value: good });
  });

  test.each([
    ['', null],
    ['id', { ...good, id: '' }],
    ['name', { ...good, name: ' ' }],
    ['answers', { ...good, answers: [] }],
    ['facts', { ...good, facts: 1 }],
    ['today', { ...good, today: '2026-02-30' }],
    ['steps', { ...good, steps: {} }],
    ['steps.0', { ...good, steps: [{ activity: 1 }] }],
    ['expects', { ...good, expects: null }],
    ['expects.fee', { ...good, expects: { fee: 0.5 } }],
    ['expects.visible', { ...good, expects: { visible: [1] } }],
    ['expects.issues.0', { ...good, expects: { issues: [{}] } }],
    ['expects.colour', { ...good, expects: { colour: 1 } }],
    ['colour', { ...good, colour: 1 }],
  ])('refuses what is wrong at “%s”', (path, json) => {
    expect(parseServiceTest(json)).toMatchObject({ ok: false, error: [{ code: 'test-malformed', path }] });
  });
});
