import { performAs } from '../testing/perform-context';
import { accept } from './activity';

describe('accept', () => {
  test('keeps its reasons, which may be empty', async () => {
    expect(await performAs(accept)).toEqual({
      ok: true,
      value: { changes: {}, values: { reasons: '', renewal: false } },
    });
    const renewed = await performAs(accept, { input: { reasons: 'Sì' }, instance: { renewedFrom: 'x' } });
    expect(renewed).toMatchObject({ ok: true, value: { values: { reasons: 'Sì', renewal: true } } });
  });
});
