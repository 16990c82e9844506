import type { WorkflowState } from '@istanze/shared';
import { performAs } from '../testing/perform-context';
import { reopen } from './activity';

const closedOn = (day: string): WorkflowState => ({
  state: 'rejected',
  category: 'rejected',
  version: 9,
  enteredAt: `${day}T10:00:00.000Z`,
  cause: 9,
  activities: [],
  problems: [],
  actions: [],
  timers: [],
  signals: [],
  deliveries: [],
  term: { startedAt: '2026-01-01T10:00:00.000Z', marks: [] },
});
const input = { reasons: 'Un documento era stato letto male' };

describe('reopen', () => {
  test('goes back to the queue of the office, with its reasons', async () => {
    expect(await performAs(reopen, { instance: { workflow: closedOn('2026-06-01') }, input })).toMatchObject({
      ok: true,
      value: { changes: { assigneeId: null, unread: true }, values: input },
    });
  });

  test('on the last day still, the day after not any more', async () => {
    const settings = { withinDays: 8 };
    const last = await performAs(reopen, { settings, instance: { workflow: closedOn('2026-06-01') }, input });
    expect(last.ok).toBe(true);
    const late = await performAs(reopen, { settings, instance: { workflow: closedOn('2026-05-31') }, input });
    expect(late).toMatchObject({ ok: false, error: [{ code: 'reopen-too-late' }] });
  });
});
