import { performAs } from '../testing/perform-context';
import { dismiss } from './activity';

describe('dismiss', () => {
  test('says the ground, the explanation and the remedies', async () => {
    const input = { ground: 'duplicate', reasons: 'Già presentata', remedies: 'Segui la prima' };
    expect(await performAs(dismiss, { input })).toEqual({
      ok: true,
      value: { changes: {}, values: { ...input, ground: 'È un doppione di un’altra richiesta' } },
    });
  });

  test('needs all three', async () => {
    const done = await performAs(dismiss, { input: { ground: 'boredom' } });
    expect(done.ok ? [] : done.error.map(({ path }) => path)).toEqual(['ground', 'reasons', 'remedies']);
  });
});
