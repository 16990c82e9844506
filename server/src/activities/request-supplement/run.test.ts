import { askedKeys, buildView, performAs } from '../testing/perform-context';
import { requestSupplement } from './activity';

describe('request-supplement', () => {
  test('asks why, what and until when', () => {
    expect(askedKeys(requestSupplement)).toEqual(['text', 'fields', 'days']);
    const days = requestSupplement.inputForm({ days: 15 }, 'asked', buildView())[0]?.fields[2];
    expect(days?.default).toBe(15);
  });

  test('keeps what was asked, in words too, and gives the days', async () => {
    const done = await performAs(requestSupplement, {
      input: { text: 'Manca', fields: ['f-subject'], days: 10 },
    });
    expect(done).toEqual({
      ok: true,
      value: {
        changes: {},
        values: { text: 'Manca', fields: ['f-subject'], asked: 'Oggetto', days: 10 },
        days: 10,
      },
    });
  });

  test.each([
    [{ days: 10 }, 'text'],
    [{ text: 'Manca', days: 0 }, 'days'],
    [{ text: 'Manca', days: 10, fields: ['nothing'] }, 'fields'],
  ])('refuses %j', async (input, path) => {
    expect(await performAs(requestSupplement, { input })).toMatchObject({ ok: false, error: [{ path }] });
  });
});
