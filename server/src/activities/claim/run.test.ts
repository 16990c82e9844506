import { performAs } from '../testing/perform-context';
import { claim } from './activity';

describe('claim', () => {
  test('makes whoever does it the assignee', async () => {
    expect(await performAs(claim)).toEqual({
      ok: true,
      value: { changes: { assigneeId: 'operator-1', unread: false }, values: {} },
    });
  });

  test('is refused when somebody else has it, not when it is one’s own', async () => {
    const others = await performAs(claim, { instance: { assigneeId: 'operator-2' } });
    expect(others).toMatchObject({ ok: false, error: [{ code: 'already-claimed' }] });
    expect((await performAs(claim, { instance: { assigneeId: 'operator-1' } })).ok).toBe(true);
  });
});
