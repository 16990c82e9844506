import { buildInstance } from '../../activities/testing/builders';
import { actionContext, changesOf } from '../testing/action-context';
import { registerIncoming } from './action';

describe('register-incoming', () => {
  test('registers the instance under its stable key and gives it its number', async () => {
    const { context, ports } = actionContext();
    const outcome = await registerIncoming.run(context);
    expect(outcome).toMatchObject({
      kind: 'succeeded',
      result: { number: 1, year: 2026, formatted: '0000001/2026' },
    });
    expect(changesOf(outcome, context.instance)).toEqual({ protocol: '0000001/2026' });
    expect(ports.registrations.get(context.key)).toMatchObject({
      direction: 'incoming',
      subject: 'Passo carrabile - PAS-2026-7F3K-92QX',
      parties: [{ name: 'Rossi Maria', fiscalCode: 'RSSMRA80A41F205B', capacity: 'concerned' }],
      office: 'Tributi',
      file: 'PAS-2026-7F3K-92QX',
    });
  });

  test('a later registration leaves the instance its own number', async () => {
    const { context } = actionContext({
      instance: { protocol: '0000009/2026' },
      settings: { subject: { it: 'Integrazione' } },
    });
    const outcome = await registerIncoming.run(context);
    expect(changesOf(outcome, buildInstance({ protocol: '0000009/2026' }))).toEqual({});
  });

  test('the files of the answer go with it', async () => {
    const files = [{ id: '1', name: 'titolo.pdf', size: 1, mime: 'application/pdf', sha256: 'abc' }];
    const { context, ports } = actionContext({ cause: { files } });
    await registerIncoming.run(context);
    expect(ports.registrations.get(context.key)?.attachments).toEqual([
      { fileId: '1', name: 'titolo.pdf', sha256: 'abc' },
    ]);
  });
});
