import { actionContext } from '../testing/action-context';
import { notify } from './action';

describe('notify', () => {
  test('sends the text of the service under its stable key', async () => {
    const { context, ports } = actionContext({
      settings: { template: 'hello' },
      release: { templates: ['hello'] },
    });
    expect(await notify.run(context)).toEqual({ kind: 'succeeded', result: {} });
    expect(ports.notices.get(context.key)).toBe('hello');
  });

  test('a text the service does not have is for a person to mend', async () => {
    expect(await notify.run(actionContext({ settings: { template: 'hello' } }).context)).toEqual({
      kind: 'failed',
      reason: 'settings',
      retry: false,
    });
  });

  test.each([
    ['assignee', { assigneeId: 'operator-2' }, { offices: [], people: ['operator-2'] }],
    ['assignee', {}, { offices: ['office'], people: [] }],
    ['office', { assigneeId: 'operator-2' }, { offices: ['office'], people: [] }],
  ])('to the staff: %s of %j', async (to, instance, wanted) => {
    const settings = { template: 'hello', to };
    const { context, ports } = actionContext({ settings, instance, release: { templates: ['hello'] } });
    expect(await notify.run(context)).toEqual({ kind: 'succeeded', result: { sent: 1 } });
    expect(ports.staffNotices.get(context.key)).toMatchObject(wanted);
    expect(ports.notices.size).toBe(0);
  });
});
