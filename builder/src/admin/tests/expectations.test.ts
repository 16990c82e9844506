import type { ReleaseContent } from '@istanze/shared';
import { aField, aForm, aSection } from '../../document/test-forms';
import { aRelease } from '../releases/test-releases';
import {
  conditionalFields,
  expectationForm,
  toExpectationAnswers,
  toServiceTest,
  type Found,
} from './expectations';
import { runTests } from './run-tests';

const form = aForm(
  aSection('one', [aField('a'), aField('b', { visibleWhen: { present: [{ var: 'a' }] } })]),
  { ...aSection('two', [aField('c')]), visibleWhen: { present: [{ var: 'a' }] } },
);
const content: ReleaseContent = { ...aRelease([]), form };
const found: Found = { issues: [], fee: 0, state: undefined, hidden: new Set(['b', 'c']) };

describe('what a test expects', () => {
  it('is first what was found', () => {
    expect(conditionalFields(content).map(({ path }) => path)).toEqual(['b', 'c']);
    expect(toExpectationAnswers(undefined, found, content)).toEqual({
      sendable: 'sendable',
      fee: 0,
      visible: [],
      hidden: ['b', 'c'],
    });
  });

  it('judges nothing that is left empty', () => {
    const { expects, name } = toServiceTest({ name: 'Prova' }, { answers: {} }, []);
    expect([name, expects]).toEqual(['Prova', {}]);
  });

  it('comes back as it was written', () => {
    const written = { name: 'Prova', today: '2026-11-23', sendable: 'sendable', fee: 1000, hidden: ['b'] };
    const test = { id: 't', ...toServiceTest(written, { answers: { a: 'x' } }, []) };
    expect(toExpectationAnswers(test, found, content)).toEqual(written);
  });

  it('can be asked as a form', () => {
    expect(expectationForm(content, []).fields.map(({ key }) => key)).toEqual([
      'name',
      'today',
      'sendable',
      'fee',
      'state',
      'visible',
      'hidden',
    ]);
  });

  it('fails where the form does otherwise', () => {
    const made = toServiceTest({ name: 'Prova', hidden: ['b'] }, { answers: { a: 'x' } }, []);
    const [outcome] = runTests(content, [{ id: 't', ...made }], '2026-11-23') ?? [];
    expect(outcome?.differences.map(({ code, path }) => [code, path])).toEqual([['test-not-hidden', 'b']]);
  });
});
