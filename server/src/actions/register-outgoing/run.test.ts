import { actionContext } from '../testing/action-context';
import { registerOutgoing } from './action';

test('register-outgoing registers as outgoing and leaves the instance its number', async () => {
  const { context, ports } = actionContext();
  const outcome = await registerOutgoing.run(context);
  expect(outcome).toEqual({
    kind: 'succeeded',
    result: expect.objectContaining({ formatted: '0000001/2026' }),
  });
  expect(ports.registrations.get(context.key)?.direction).toBe('outgoing');
});
