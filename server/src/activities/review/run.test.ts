import { askedKeys, buildView, performAs } from '../testing/perform-context';
import { review } from './activity';

const settings = {
  strictOutcome: 'passed',
  checks: [
    { _id: 'a', label: { it: 'Residenza' } },
    { _id: 'b', label: { it: 'Titolo' } },
  ],
  confirms: [{ _id: 'c', derived: 'zone', label: { it: 'Zona' }, options: 'A\nB' }],
};
const passed = { check1: 'yes', check2: 'not-applicable', confirm_zone: 'B' };

describe('review', () => {
  test('asks each check and each value to confirm', () => {
    expect(askedKeys(review, { settings })).toEqual(['check1', 'check2', 'confirm_zone', 'notes']);
  });

  test('keeps the checks and what the operator confirmed', async () => {
    const done = await performAs(review, {
      settings,
      input: passed,
      instance: { derived: { zone: null, area: 7 } },
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        changes: { derived: { zone: 'B', area: 7 } },
        values: {
          checks: [
            { label: 'Residenza', result: 'yes' },
            { label: 'Titolo', result: 'not-applicable' },
          ],
        },
      },
    });
  });

  test('the strict outcome refuses each check that is not passed', async () => {
    const done = await performAs(review, { settings, input: { ...passed, check2: 'no' } });
    expect(done).toMatchObject({ ok: false, error: [{ code: 'checklist-incomplete', path: 'check2' }] });
  });

  test('another outcome keeps them as they are', async () => {
    const done = await performAs(review, { settings, outcome: 'noted', input: { check2: 'no' } });
    expect(done).toMatchObject({ ok: true, value: { changes: {} } });
  });

  test('a value the tables gave stands ready, one they did not must be said', async () => {
    const [, confirmation] = review.inputForm(
      settings,
      'passed',
      buildView({ instance: { derived: { zone: 'A' } } }),
    );
    expect(confirmation?.fields[0]?.default).toBe('A');
    const silent = await performAs(review, { settings, input: { check1: 'yes', check2: 'yes' } });
    expect(silent).toMatchObject({ ok: false, error: [{ path: 'confirm_zone' }] });
  });
});
