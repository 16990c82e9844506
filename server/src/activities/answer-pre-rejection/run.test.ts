import { askedKeys, performAs } from '../testing/perform-context';
import { answerPreRejection } from './activity';

const citizen = { kind: 'citizen', id: 'citizen-1' } as const;

describe('answer-pre-rejection', () => {
  test('keeps the remarks and tells the office', async () => {
    const done = await performAs(answerPreRejection, { actor: citizen, input: { remarks: 'Il titolo c’è' } });
    expect(done).toMatchObject({
      ok: true,
      value: { changes: { unread: true }, values: { remarks: 'Il titolo c’è' } },
    });
  });

  test('remarks must be written; to have none asks nothing', async () => {
    expect((await performAs(answerPreRejection, { actor: citizen })).ok).toBe(false);
    expect(askedKeys(answerPreRejection, { outcome: 'none' })).toEqual([]);
    expect((await performAs(answerPreRejection, { actor: citizen, outcome: 'none' })).ok).toBe(true);
  });
});
