import { actionContext } from '../testing/action-context';
import { preparePayment } from '../prepare-payment/action';
import { cancelPayment } from './action';

const line = { key: 'fee', description: 'Canone', amount: 3000, taxonomy: '9/0101002IM/' };
const due = { instance: { quote: { total: 3000, stampDuty: 0, lines: [line] } } };

describe('cancel-payment', () => {
  test('takes back what was not paid, once', async () => {
    const { context, ports } = actionContext(due);
    await preparePayment.run(context);
    expect(await cancelPayment.run(context)).toEqual({ kind: 'succeeded', result: { cancelled: 1 } });
    expect(await cancelPayment.run(context)).toEqual({ kind: 'succeeded', result: { cancelled: 0 } });
    expect([...ports.positions.values()][0]?.state).toBe('cancelled');
  });

  test('a payment that arrived meanwhile is never thrown away', async () => {
    const { context, ports } = actionContext(due);
    await preparePayment.run(context);
    for (const [key, position] of ports.positions) ports.positions.set(key, { ...position, state: 'paid' });
    expect(await cancelPayment.run(context)).toEqual({
      kind: 'failed',
      reason: 'already-paid',
      retry: false,
    });
  });
});
