import { actionContext } from '../testing/action-context';
import { generateDocument } from '../generate-document/action';
import { earlierPermit } from '../testing/recording-ports';
import { activateAccess } from './action';

const settings = {
  template: 'permit',
  series: 'permits',
  plates: 'vehicles.plate',
  zone: 'area',
  validFrom: 'from',
  validTo: 'to',
};
const answers = {
  vehicles: [
    { _id: 'v1', plate: 'AB123CD' },
    { _id: 'v2', plate: 'EF456GH' },
  ],
  from: '2026-06-01',
  to: '2027-01-31',
};
const options = {
  settings,
  release: { templates: ['permit'] },
  instance: { answers, derived: { area: 'B' } },
};

describe('activate-access', () => {
  test('sends plates, zone and validity of the permit and is over when the gates acknowledge', async () => {
    const { context, ports } = actionContext(options);
    await generateDocument.run(context);
    expect(await activateAccess.run(context)).toEqual({
      kind: 'succeeded',
      result: { reference: 'permits-1', receipt: 'r-1' },
    });
    expect(ports.grants).toEqual([
      {
        reference: 'permits-1',
        plates: ['AB123CD', 'EF456GH'],
        zone: 'B',
        validFrom: '2026-06-09',
        validTo: '2027-01-31',
      },
    ]);
  });

  test('taken but not yet in force: asked again, never sent again', async () => {
    const { context, ports } = actionContext(options);
    ports.gates = [{ kind: 'accepted' }, { kind: 'accepted' }, { kind: 'acknowledged', receipt: 'r-2' }];
    expect(await activateAccess.run(context)).toMatchObject({ kind: 'later' });
    expect(await activateAccess.run(context)).toMatchObject({ kind: 'later' });
    expect(await activateAccess.run(context)).toMatchObject({
      kind: 'succeeded',
      result: { receipt: 'r-2' },
    });
    expect(ports.grants).toHaveLength(1);
  });

  test.each([
    [0, 3],
    [7.2, 8],
    [600, 20],
  ])('asked for %s s without an end: again in %s s', async (waitedSeconds, seconds) => {
    const { context, ports } = actionContext(options);
    ports.gates = [{ kind: 'accepted' }];
    expect(await activateAccess.run({ ...context, waitedSeconds })).toEqual({ kind: 'later', seconds });
  });

  test('refused: a person looks, and the retry asks anew', async () => {
    const { context, ports } = actionContext(options);
    ports.gates = [
      { kind: 'refused', reason: 'plate' },
      { kind: 'refused', reason: 'plate' },
      { kind: 'acknowledged', receipt: 'r' },
    ];
    expect(await activateAccess.run(context)).toEqual({
      kind: 'failed',
      reason: 'access-refused',
      retry: false,
    });
    expect(await activateAccess.run(context)).toMatchObject({ kind: 'succeeded' });
    expect(ports.grants).toHaveLength(2);
  });

  test.each([
    ['2026-06-01', ['permits-0']],
    ['2026-07-01', []],
  ])('a renewal from %s takes the earlier plates away only once it has begun', async (from, revoked) => {
    const { context, ports } = actionContext({
      ...options,
      instance: { ...options.instance, renewedFrom: 'earlier', answers: { ...answers, from } },
    });
    ports.otherDocuments.set('earlier', earlierPermit('2026-06-30'));
    ports.gates = [{ kind: 'accepted' }, { kind: 'acknowledged', receipt: 'r-1' }];
    await generateDocument.run(context);
    await activateAccess.run(context);
    expect(ports.revoked).toEqual([]);
    await activateAccess.run(context);
    expect(ports.revoked).toEqual(revoked);
  });

  test.each([
    ['plates', { ...answers, vehicles: [] }, { area: 'B' }],
    ['a zone', answers, { area: null }],
    ['an end', { ...answers, to: null }, { area: 'B' }],
  ])('without %s nothing is sent', async (_name, given, derived) => {
    const { context, ports } = actionContext({ ...options, instance: { answers: given, derived } });
    expect(await activateAccess.run(context)).toMatchObject({ reason: 'access-incomplete', retry: false });
    expect(ports.grants).toEqual([]);
  });
});
