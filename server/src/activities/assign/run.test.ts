import { performAs } from '../testing/perform-context';
import { assign } from './activity';

describe('assign', () => {
  test('gives it to somebody of the office', async () => {
    const done = await performAs(assign, { input: { assignee: 'operator-2' } });
    expect(done).toMatchObject({ ok: true, value: { changes: { assigneeId: 'operator-2', unread: true } } });
  });

  test.each([{}, { assignee: 'stranger' }])('refuses %j', async (input) => {
    expect(await performAs(assign, { input })).toMatchObject({ ok: false, error: [{ path: 'assignee' }] });
  });
});
