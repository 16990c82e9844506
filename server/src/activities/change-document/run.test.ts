import { performAs } from '../testing/perform-context';
import { changeDocument } from './activity';

describe('change-document', () => {
  test('keeps the reasons, which are needed', async () => {
    const done = await performAs(changeDocument, {
      outcome: 'revoked',
      input: { reasons: 'Ha cambiato residenza' },
    });
    expect(done).toMatchObject({ ok: true, value: { values: { reasons: 'Ha cambiato residenza' } } });
    expect(await performAs(changeDocument, { outcome: 'revoked' })).toMatchObject({
      ok: false,
      error: [{ path: 'reasons' }],
    });
  });
});
