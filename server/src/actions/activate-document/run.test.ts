import { actionContext } from '../testing/action-context';
import { generateDocument } from '../generate-document/action';
import { earlierPermit } from '../testing/recording-ports';
import { activateDocument } from './action';

const settings = { template: 'permit', series: 'permits', validFrom: 'from', validTo: 'to' };
const release = { templates: ['permit'] };
const facts = [{ _id: 'a', name: 'plates', path: 'vehicles.plate' }];
const instance = { answers: { vehicles: [{ _id: 'v', plate: 'AB123CD' }] } };

describe('activate-document', () => {
  test('puts the pending document in force with what a controller may see', async () => {
    const { context, ports } = actionContext({ settings: { ...settings, facts }, release, instance });
    await generateDocument.run(context);
    expect(await activateDocument.run(context)).toMatchObject({ kind: 'succeeded' });
    expect([...ports.documents.values()][0]).toMatchObject({
      state: 'active',
      facts: { plates: ['AB123CD'] },
    });
    expect(await activateDocument.run(context)).toMatchObject({ kind: 'succeeded' });
  });

  test.each([
    ['today', 'replaced'],
    ['2026-07-01', 'active'],
  ])('a renewal in force from %s leaves the earlier permit %s: never a day without', async (from, state) => {
    const { context, ports } = actionContext({
      settings,
      release,
      instance: {
        renewedFrom: 'earlier',
        answers: { from: from === 'today' ? '2026-06-09' : from, to: '2027-01-31' },
      },
    });
    ports.otherDocuments.set('earlier', earlierPermit('2026-06-30'));
    await generateDocument.run(context);
    await activateDocument.run(context);
    expect(ports.otherDocuments.get('earlier')?.state).toBe(state);
    expect([...ports.documents.values()][0]?.state).toBe('active');
  });

  test('without a document there is nothing to put in force', async () => {
    expect(await activateDocument.run(actionContext().context)).toMatchObject({
      reason: 'document-missing',
      retry: false,
    });
  });
});
