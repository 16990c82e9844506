import { actionContext } from '../testing/action-context';
import { preparePayment } from './action';

const line = { key: 'fee', description: 'Canone', amount: 3000, taxonomy: '9/0101002IM/' };
const due = { instance: { quote: { total: 3000, stampDuty: 0, lines: [line] } } };

describe('prepare-payment', () => {
  test('makes one position of the frozen amount and publishes it', async () => {
    const { context, ports } = actionContext(due);
    expect(await preparePayment.run(context)).toMatchObject({
      kind: 'succeeded',
      result: { dueDate: '2026-07-09' },
    });
    await preparePayment.run(context);
    expect([...ports.positions.values()].map(({ amount }) => amount)).toEqual([3000]);
  });

  test('nothing due: passed over', async () => {
    const { context, ports } = actionContext({ instance: { quote: { total: 0, lines: [] } } });
    expect(await preparePayment.run(context)).toEqual({ kind: 'succeeded', result: { skipped: true } });
    expect(ports.positions.size).toBe(0);
  });

  test.each([
    ['unavailable', { kind: 'failed', reason: 'unavailable', retry: true }],
    ['refused', { kind: 'failed', reason: 'payment-refused', retry: false }],
  ] as const)('the platform is %s', async (answer, expected) => {
    const { context, ports } = actionContext(due);
    ports.publishAnswers = [answer];
    expect(await preparePayment.run(context)).toEqual(expected);
  });

  test('without a frozen amount nothing is asked of anybody', async () => {
    expect(await preparePayment.run(actionContext().context)).toMatchObject({
      kind: 'failed',
      reason: 'quote-incomplete',
    });
  });
});
