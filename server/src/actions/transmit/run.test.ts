import { actionContext } from '../testing/action-context';
import { transmit } from './action';

const settings = {
  body: 'Regione Esempio',
  to: 'protocollo@pec.regione.example',
  subject: { it: 'Passo carrabile, per competenza' },
  text: 'Trasmettiamo la pratica.',
  attachDocument: true,
};

describe('transmit', () => {
  test('registers as outgoing to the body, then sends with the number in the subject', async () => {
    const { context, ports } = actionContext({ settings });
    ports.documents.set('permit', { ...ports.sampleDocument('permit'), state: 'active', number: '1/2026' });
    expect(await transmit.run(context)).toMatchObject({
      kind: 'succeeded',
      result: { body: 'Regione Esempio', formatted: '0000001/2026', messageId: 'message-1' },
    });
    expect(ports.registrations.get(context.key)).toMatchObject({
      direction: 'outgoing',
      parties: [{ name: 'Regione Esempio', fiscalCode: null, capacity: 'concerned' }],
    });
    expect(ports.transmissions).toEqual([
      expect.objectContaining({
        to: 'protocollo@pec.regione.example',
        subject: 'Prot. 0000001/2026 - Passo carrabile, per competenza - PAS-2026-7F3K-92QX',
        files: ['file:permit'],
      }),
    ]);
  });

  test('done again it has one number and one message', async () => {
    const { context, ports } = actionContext({ settings });
    expect(await transmit.run(context)).toEqual(await transmit.run(context));
    expect(ports.registrations.size).toBe(1);
    expect(ports.transmissions).toHaveLength(1);
  });

  test('without a certified mailbox nothing is registered: somebody must choose one first', async () => {
    const { context, ports } = actionContext({ settings });
    ports.mailbox = false;
    expect(await transmit.run(context)).toMatchObject({ retry: false, reason: 'transmission-mailbox' });
    expect(ports.registrations.size).toBe(0);
  });
});
