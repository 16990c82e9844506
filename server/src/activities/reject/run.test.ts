import type { EarlierWork } from '../activity-type';
import { askedKeys, buildView, performAs } from '../testing/perform-context';
import { reject } from './activity';

const notice: EarlierWork = {
  activity: 'notice',
  type: 'pre-rejection',
  outcome: 'sent',
  at: '2026-06-01T08:00:00.000Z',
  values: { reasons: 'Manca il titolo' },
};
const remarks: EarlierWork = {
  activity: 'answer',
  type: 'answer-pre-rejection',
  outcome: 'remarks',
  at: '2026-06-05T08:00:00.000Z',
  values: { remarks: 'C’è' },
};
const settings = { remedies: { it: 'Ricorso al TAR' } };

describe('reject', () => {
  test('starts from the reasons of the notice', () => {
    const [section] = reject.inputForm(settings, 'rejected', buildView({ earlier: [notice] }));
    expect(section?.fields[0]?.default).toBe('Manca il titolo');
  });

  test('must answer the remarks', async () => {
    const earlier = [notice, remarks];
    const mute = await performAs(reject, { settings, earlier, input: { reasons: 'No' } });
    expect(mute).toMatchObject({ ok: false, error: [{ path: 'remarksAnswer' }] });
    const done = await performAs(reject, {
      settings,
      earlier,
      input: { reasons: 'No', remarksAnswer: 'È scaduto' },
    });
    expect(done).toMatchObject({
      ok: true,
      value: { values: { remarksAnswer: 'È scaduto', remedies: 'Ricorso al TAR' } },
    });
  });

  test.each([
    ['none were made', [notice]],
    ['the citizen has none', [notice, { ...remarks, outcome: 'none' }]],
    ['they were on an earlier notice', [remarks, { ...notice, at: '2026-07-01T08:00:00.000Z' }]],
  ])('asks no answer when %s', (_name, earlier) => {
    expect(askedKeys(reject, { earlier })).toEqual(['reasons']);
  });
});
