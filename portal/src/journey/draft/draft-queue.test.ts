import type { AnswerChange } from '@istanze/shared';
import { createDraftQueue, type QueueSettings, type SendOutcome } from './draft-queue';

const change = (path: string, base: string | null, value: string | null): AnswerChange => ({
  path,
  base,
  value,
});

/** A server that answers when the test says so. */
function world(waiting: readonly AnswerChange[] = []) {
  const sent: { readonly changes: readonly AnswerChange[]; readonly step: string | undefined }[] = [];
  const answers: ((outcome: SendOutcome) => void)[] = [];
  const statuses: string[] = [];
  const written: (readonly AnswerChange[])[] = [];
  const settings: QueueSettings = {
    send: (changes, step) => {
      sent.push({ changes, step });
      return new Promise((resolve) => answers.push(resolve));
    },
    journal: { write: (changes) => void written.push(changes) },
    delay: 800,
    retryDelay: 5000,
    now: () => '2026-11-23T09:42:00.000Z',
    onStatus: ({ kind }) => statuses.push(kind),
  };
  return { queue: createDraftQueue(settings, waiting), sent, answers, statuses, written };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('createDraftQueue', () => {
  it('sends once after a pause, with the last value', async () => {
    const { queue, sent, answers, statuses } = world();
    queue.record(change('name', null, 'A'));
    queue.record(change('name', 'A', 'An'));
    expect(sent).toHaveLength(0);
    jest.advanceTimersByTime(800);
    await settle();
    expect(sent).toEqual([{ changes: [change('name', null, 'An')], step: undefined }]);
    answers[0]?.('saved');
    await settle();
    expect(statuses.at(-1)).toBe('saved');
    expect(queue.pending()).toEqual([]);
  });

  it('has one request under way at a time and sends the rest after it', async () => {
    const { queue, sent, answers } = world();
    queue.record(change('a', null, '1'));
    const first = queue.flush();
    await settle();
    queue.record(change('a', '1', '2'));
    const second = queue.flush('summary');
    await settle();
    expect(sent).toHaveLength(1);
    answers[0]?.('saved');
    await settle();
    expect(sent[1]?.changes).toEqual([change('a', '1', '2')]);
    answers[1]?.('saved');
    await settle();
    answers[2]?.('saved');
    await Promise.all([first, second]);
    expect(sent.map(({ step }) => step)).toContain('summary');
    expect(queue.pending()).toEqual([]);
  });

  it('keeps everything while the network is away and sends it when it is back', async () => {
    const { queue, sent, answers, statuses, written } = world();
    queue.record(change('a', null, '1'));
    void queue.flush();
    await settle();
    answers[0]?.('offline');
    await settle();
    expect(statuses.at(-1)).toBe('offline');
    queue.record(change('b', null, '2'));
    expect(statuses.at(-1)).toBe('offline');
    expect(written.at(-1)).toEqual([change('a', null, '1'), change('b', null, '2')]);
    queue.wake();
    jest.advanceTimersByTime(0);
    await settle();
    expect(sent[1]?.changes).toEqual([change('a', null, '1'), change('b', null, '2')]);
  });

  it('tries again by itself when no one tells that the network is back', async () => {
    const { queue, sent, answers } = world();
    queue.record(change('a', null, '1'));
    void queue.flush();
    await settle();
    answers[0]?.('offline');
    await settle();
    jest.advanceTimersByTime(5000);
    await settle();
    expect(sent).toHaveLength(2);
  });

  it.each(['offline', 'session-lost'] as const)(
    'says %s without a break until a save has arrived',
    async (trouble) => {
      const { queue, answers, statuses } = world();
      queue.record(change('a', null, '1'));
      for (const outcome of [trouble, trouble, 'saved'] as const) {
        void queue.flush();
        await settle();
        answers.shift()?.(outcome);
        await settle();
      }
      expect(statuses).toEqual(['waiting', 'saving', trouble, trouble, 'saved']);
    },
  );

  it('sends what an earlier visit left in the journal', async () => {
    const { sent } = world([change('a', null, '1')]);
    jest.advanceTimersByTime(0);
    await settle();
    expect(sent).toEqual([{ changes: [change('a', null, '1')], step: undefined }]);
  });

  it('tells the server of a new screen even when nothing changed', async () => {
    const { queue, sent, answers } = world();
    const flushed = queue.flush('data-2');
    await settle();
    expect(sent).toEqual([{ changes: [], step: 'data-2' }]);
    answers[0]?.('saved');
    expect((await flushed).kind).toBe('saved');
  });
});
