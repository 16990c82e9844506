import { performAs } from '../testing/perform-context';
import { extendTerm } from './activity';

describe('extend-term', () => {
  test('gives the days with their reason', async () => {
    const done = await performAs(extendTerm, { input: { days: 20, reasons: 'Serve un sopralluogo' } });
    expect(done).toEqual({
      ok: true,
      value: { changes: {}, values: { days: 20, reasons: 'Serve un sopralluogo' }, days: 20 },
    });
  });

  test('not without a reason, not longer than the procedure', async () => {
    expect(await performAs(extendTerm, { input: { days: 20 } })).toMatchObject({
      ok: false,
      error: [{ path: 'reasons' }],
    });
    expect(await performAs(extendTerm, { input: { days: 31, reasons: 'Tanto' } })).toMatchObject({
      ok: false,
      error: [{ path: 'days' }],
    });
  });
});
