import { actionContext, changesOf } from '../testing/action-context';
import { freezeQuote } from './action';

describe('freeze-quote', () => {
  test('keeps the amount with its lines and day', async () => {
    const { context } = actionContext({ release: { fee: 3000 } });
    const outcome = await freezeQuote.run(context);
    expect(changesOf(outcome, context.instance)).toMatchObject({
      quote: { total: 3000, stampDuty: 1600, frozenOn: '2026-06-09', lines: [{ amount: 3000, key: 'fee' }] },
    });
  });

  test('frozen once, it does not change any more', async () => {
    const { context } = actionContext({
      release: { fee: 9999 },
      instance: { quote: { total: 3000, lines: [] } },
    });
    const outcome = await freezeQuote.run(context);
    expect(outcome).toEqual({ kind: 'succeeded', result: { total: 3000 } });
  });

  test('an amount that cannot be computed is no zero', async () => {
    const { context } = actionContext({ release: { fee: { '*': [{ var: 'months' }, 1000] } } });
    expect(await freezeQuote.run(context)).toEqual({
      kind: 'failed',
      reason: 'quote-incomplete',
      retry: false,
    });
  });
});
