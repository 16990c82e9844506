import { actionContext } from '../testing/action-context';
import { sendCommunication } from './action';

const settings = { template: 'decision', kind: 'decision', undoSeconds: 0 };
const release = { templates: ['decision'] };

describe('send-communication', () => {
  test('sends at once with the words of what led to it', async () => {
    const { context, ports } = actionContext({ settings, release, cause: { reasons: 'Sì' } });
    expect(await sendCommunication.run(context)).toMatchObject({ kind: 'succeeded' });
    const [sent] = [...ports.communications.values()];
    expect(sent).toMatchObject({ key: context.key, kind: 'decision', state: 'sent' });
    expect(sent?.request.values).toMatchObject({ reasons: 'Sì' });
  });

  test('waits for the time to take it back, as one and the same communication', async () => {
    const { context, ports } = actionContext({ settings: { ...settings, undoSeconds: 60 }, release });
    expect(await sendCommunication.run(context)).toEqual({ kind: 'later', seconds: 60 });
    const later = { ...context, now: new Date(context.now.getTime() + 60_000) };
    expect(await sendCommunication.run(later)).toMatchObject({ kind: 'succeeded' });
    expect(ports.communications.size).toBe(1);
  });

  test('what was taken back waits for a person', async () => {
    const { context, ports } = actionContext({ settings, release });
    ports.undone = true;
    expect(await sendCommunication.run(context)).toEqual({
      kind: 'failed',
      reason: 'communication-undone',
      retry: false,
    });
    ports.undone = false;
    expect(await sendCommunication.run({ ...context, retries: 1 })).toMatchObject({ kind: 'succeeded' });
    expect([...ports.communications.values()].map(({ state }) => state)).toEqual(['undone', 'sent']);
  });

  test('carries the words of the decision after later events', async () => {
    const earlier = [
      { activity: 'a', type: 'accept', outcome: 'accepted', at: '', values: { reasons: 'In regola' } },
    ];
    const { context, ports } = actionContext({ settings, release, earlier, cause: { receiptId: 'r' } });
    await sendCommunication.run(context);
    expect([...ports.communications.values()][0]?.request.values).toMatchObject({
      reasons: 'In regola',
      receiptId: 'r',
    });
  });
});
