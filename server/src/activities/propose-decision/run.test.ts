import { performAs } from '../testing/perform-context';
import { proposeDecision } from './activity';

const AT = '2026-06-01T08:00:00.000Z';
const remarks = [
  { activity: 'a', type: 'pre-rejection', outcome: 'sent', at: AT, values: { reasons: 'Strada stretta' } },
  { activity: 'b', type: 'answer-pre-rejection', outcome: 'remarks', at: AT, values: {} },
];

describe('propose-decision', () => {
  test('to accept: reasons are not needed', async () => {
    expect(await performAs(proposeDecision, { outcome: 'accept' })).toMatchObject({
      ok: true,
      value: { changes: { unread: true }, values: { proposal: 'accept', reasons: '' } },
    });
  });

  test('to refuse: with reasons, and answering the remarks', async () => {
    expect(await performAs(proposeDecision, { outcome: 'reject' })).toMatchObject({
      ok: false,
      error: [{ path: 'reasons' }],
    });
    const mute = await performAs(proposeDecision, {
      outcome: 'reject',
      earlier: remarks,
      input: { reasons: 'Strada stretta' },
    });
    expect(mute).toMatchObject({ ok: false, error: [{ path: 'remarksAnswer' }] });
  });
});
