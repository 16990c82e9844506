import type { WebhookAnswer } from '../../ports/outside/webhook';
import { actionContext } from '../testing/action-context';
import { callWebhook } from './action';

const settings = {
  url: 'https://hooks.example.it/in',
  event: 'permit.issued',
  facts: [{ name: 'plate', path: 'vehicles.plate' }],
};
const instance = { answers: { vehicles: [{ plate: 'AB123CD' }], secret: 'no' } };

function told(...answers: WebhookAnswer[]) {
  const { context, ports } = actionContext({ settings, instance });
  ports.webhookAnswers = answers;
  return { run: () => callWebhook.run(context), calls: ports.webhookCalls, key: context.key };
}

describe('call-webhook', () => {
  test('sends the event, where the instance stands and only the data that were chosen', async () => {
    const { run, calls, key } = told({ kind: 'delivered', status: 200 });
    expect(await run()).toEqual({ kind: 'succeeded', result: { status: 200 } });
    expect(calls).toHaveLength(1);
    expect(JSON.parse(calls[0]?.body ?? '')).toMatchObject({
      id: key,
      event: 'permit.issued',
      instance: { code: 'PAS-2026-7F3K-92QX', service: 'passo-carrabile' },
      data: { plate: ['AB123CD'] },
    });
    expect(calls[0]?.body).not.toContain('secret');
    expect(calls[0]?.body).not.toContain('Rossi');
  });

  test('a receiver that fails is tried again with the same key and the same body', async () => {
    const { run, calls } = told({ kind: 'unavailable' }, { kind: 'delivered', status: 200 });
    expect(await run()).toMatchObject({ retry: true, reason: 'webhook-unavailable' });
    expect(await run()).toMatchObject({ kind: 'succeeded' });
    expect(calls[1]).toEqual(calls[0]);
  });

  test.each([
    [{ kind: 'refused', status: 400 } as const, 'webhook-refused'],
    [{ kind: 'forbidden' } as const, 'webhook-forbidden'],
  ])('%j waits for a person', async (answer, reason) => {
    expect(await told(answer).run()).toMatchObject({ retry: false, reason });
  });

  test('where the municipality allowed no system there is nobody to tell', async () => {
    expect(await told().run()).toMatchObject({ retry: false, reason: 'webhook-missing' });
  });
});
