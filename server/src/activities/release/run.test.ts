import { performAs } from '../testing/perform-context';
import { release } from './activity';

describe('release', () => {
  test('leaves it to the whole office', async () => {
    const done = await performAs(release, {
      instance: { assigneeId: 'operator-1' },
      input: { note: 'Ferie' },
    });
    expect(done).toEqual({ ok: true, value: { changes: { assigneeId: null }, values: { note: 'Ferie' } } });
  });

  test('is refused when nobody has it', async () => {
    expect(await performAs(release)).toMatchObject({ ok: false, error: [{ code: 'not-claimed' }] });
  });
});
