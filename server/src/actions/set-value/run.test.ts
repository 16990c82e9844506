import { actionContext, changesOf } from '../testing/action-context';
import { setValue } from './action';

describe('set-value', () => {
  test('keeps what the formula gives beside the other values', async () => {
    const { context } = actionContext({
      settings: { key: 'double', formula: 'months * 2' },
      instance: { answers: { months: 4 }, derived: { zone: 'A' } },
    });
    const outcome = await setValue.run(context);
    expect(changesOf(outcome, context.instance)).toEqual({ derived: { zone: 'A', double: 8 } });
  });

  test.each([
    { key: 'double', formula: 'months *' },
    { key: '__proto__', formula: '1' },
  ])('settings that cannot work are for a person to mend: %j', async (settings) => {
    expect(await setValue.run(actionContext({ settings }).context)).toMatchObject({
      reason: 'settings',
      retry: false,
    });
  });
});
