import { actionContext } from '../testing/action-context';
import { preparePayment } from '../prepare-payment/action';
import { settlePayment } from './action';

const line = { key: 'fee', description: 'Canone', amount: 3000, taxonomy: '9/0101002IM/' };
const paid = {
  instance: { quote: { total: 3000, stampDuty: 0, lines: [line] } },
  cause: {
    paidOn: '2026-06-08',
    means: 'bank-transfer',
    reference: 'CRO 1',
    files: [{ id: 'file-1' }],
    recordedBy: 'operator-1',
  },
};

describe('settle-payment', () => {
  test('books the position once, with its proof', async () => {
    const { context, ports } = actionContext(paid);
    await preparePayment.run(context);
    const settled = { kind: 'succeeded', result: { settled: 1, paidTwice: false } };
    expect(await settlePayment.run(context)).toEqual(settled);
    expect(await settlePayment.run(context)).toEqual(settled);
    expect([...ports.positions.values()].map(({ state }) => state)).toEqual(['paid']);
    expect([...ports.settlements.values()]).toEqual([
      expect.objectContaining({ reference: 'CRO 1', proofFileId: 'file-1', recordedBy: 'operator-1' }),
    ]);
  });

  test('the platform not answering is tried again: a notice that may still be paid is never booked', async () => {
    const { context, ports } = actionContext(paid);
    await preparePayment.run(context);
    ports.settling = 'unavailable';
    expect(await settlePayment.run(context)).toMatchObject({ reason: 'unavailable', retry: true });
    expect(ports.settlements.size).toBe(0);
  });

  test('paid through the platform meanwhile: a person looks, then it goes on', async () => {
    const { context, ports } = actionContext(paid);
    await preparePayment.run(context);
    ports.settling = 'already-paid';
    expect(await settlePayment.run(context)).toMatchObject({ reason: 'paid-twice', retry: false });
    expect(await settlePayment.run({ ...context, retries: 1 })).toEqual({
      kind: 'succeeded',
      result: { settled: 1, paidTwice: true },
    });
  });

  test('money that came before the position was made is booked on one made then', async () => {
    const { context, ports } = actionContext(paid);
    expect(await settlePayment.run(context)).toMatchObject({ kind: 'succeeded' });
    expect([...ports.positions.values()].map(({ state, amount }) => [state, amount])).toEqual([
      ['paid', 3000],
    ]);
  });

  test('without an amount there is nothing to book', async () => {
    const { context } = actionContext({ cause: paid.cause });
    expect(await settlePayment.run(context)).toMatchObject({ reason: 'quote-incomplete' });
  });
});
