import { askedKeys, performAs } from '../testing/perform-context';
import { giveOpinion } from './activity';

const earlier = [
  {
    activity: 'ask-opinion',
    type: 'ask-opinion',
    outcome: 'asked',
    at: '2026-06-01T08:00:00.000Z',
    values: { question: 'La strada lo permette?' },
  },
];

describe('give-opinion', () => {
  test('shows what was asked', () => {
    expect(askedKeys(giveOpinion, { earlier })).toEqual(['asked', 'reasons', 'files']);
    expect(askedKeys(giveOpinion)).toEqual(['reasons', 'files']);
  });

  test('a yes may go without reasons; conditions and a no may not', async () => {
    const yes = await performAs(giveOpinion, { outcome: 'favourable' });
    expect(yes).toMatchObject({
      ok: true,
      value: { changes: { unread: true }, values: { opinion: 'favourable' } },
    });
    for (const outcome of ['conditions', 'against'])
      expect(await performAs(giveOpinion, { outcome })).toMatchObject({
        ok: false,
        error: [{ path: 'reasons' }],
      });
  });

  test('nobody chooses silence', async () => {
    expect(await performAs(giveOpinion, { outcome: 'silent' })).toMatchObject({
      ok: false,
      error: [{ code: 'not-performer' }],
    });
  });
});
