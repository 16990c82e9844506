import { actionContext } from '../testing/action-context';
import { startInstance } from './action';

const settings = {
  service: 'contrassegno',
  mode: 'draft',
  values: [
    { path: 'place.street', to: 'street' },
    { path: 'vehicles.plate', to: 'plates' },
    { path: 'missing', to: 'nothing' },
  ],
};
const instance = { answers: { place: { street: 'Via Roma' }, vehicles: [{ plate: 'AB123CD' }] } };

describe('start-instance', () => {
  test('carries over the data that were chosen, and nothing where there is none', async () => {
    const { context, ports } = actionContext({ settings, instance });
    expect(await startInstance.run(context)).toMatchObject({ kind: 'succeeded', result: { code: 'FOL-1' } });
    expect(ports.following).toEqual([
      expect.objectContaining({
        key: context.key,
        serviceSlug: 'contrassegno',
        answers: { street: 'Via Roma', plates: ['AB123CD'] },
        send: false,
      }),
    ]);
  });

  test('done again it has made one', async () => {
    const { context, ports } = actionContext({ settings, instance });
    expect(await startInstance.run(context)).toEqual(await startInstance.run(context));
    expect(ports.following).toHaveLength(1);
  });

  test.each([
    ['no-service', 'following-service'],
    ['incomplete', 'following-incomplete'],
  ] as const)('%s waits for a person', async (kind, reason) => {
    const { context, ports } = actionContext({ settings, instance });
    ports.followingAnswer = { kind };
    expect(await startInstance.run(context)).toEqual({ kind: 'failed', reason, retry: false });
  });
});
