import { askedKeys, performAs } from '../testing/perform-context';
import { answerSupplement } from './activity';

const cause = { fields: ['f-subject'], text: 'Manca', days: 15 };
const instance = { answers: { subject: 'Vecchio' }, derived: { zone: 'A', area: 7 } };

describe('answer-supplement', () => {
  test('asks again what was asked, and leaves room for words and files', () => {
    expect(askedKeys(answerSupplement, { cause })).toEqual(['subject', 'supplementText', 'supplementFiles']);
  });

  test('puts the answers in the place of the old ones and looks the derived values up again', async () => {
    const done = await performAs(answerSupplement, {
      cause,
      instance,
      input: { subject: 'Nuovo', supplementText: 'Ecco' },
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        changes: { answers: { subject: 'Nuovo' }, derived: { zone: 'B', area: 7 }, unread: true },
        values: { text: 'Ecco', asked: 'Oggetto', given: { subject: 'Nuovo' } },
      },
    });
  });

  test('a value confirmed by hand stays when its answer is the same', async () => {
    const done = await performAs(answerSupplement, { cause, instance, input: { subject: 'Vecchio' } });
    expect(done).toMatchObject({ ok: true, value: { changes: { derived: { zone: 'A' } } } });
  });

  test('nothing that was not asked gets in', async () => {
    const done = await performAs(answerSupplement, { cause, instance, input: { subject: 'Nuovo', isee: 1 } });
    expect(done).toMatchObject({ ok: true, value: { changes: { answers: { subject: 'Nuovo' } } } });
    if (done.ok) expect(done.value.changes.answers).not.toHaveProperty('isee');
  });

  test('what was asked must be answered; with nothing asked, words are needed', async () => {
    expect(await performAs(answerSupplement, { cause, instance })).toMatchObject({
      ok: false,
      error: [{ path: 'subject' }],
    });
    expect(await performAs(answerSupplement, { instance })).toMatchObject({
      ok: false,
      error: [{ path: 'supplementText' }],
    });
  });
});
