import type { JsonObject } from '@istanze/shared';
import { performAs, buildView } from '../testing/perform-context';
import { decide } from './activity';

const AT = '2026-06-01T08:00:00.000Z';
const work = (type: string, outcome: string, values: JsonObject) => ({
  activity: type,
  type,
  outcome,
  at: AT,
  values,
});
const proposal = (kind: 'accept' | 'reject') =>
  work('propose-decision', kind, { proposal: kind, reasons: 'Il passo è regolare', remarksAnswer: '' });
const remarks = [
  work('pre-rejection', 'sent', { reasons: 'Strada stretta' }),
  work('answer-pre-rejection', 'remarks', { remarks: 'Non è stretta' }),
];
const settings = { remedies: { it: 'Ricorso al TAR' } };

function defaultOf(outcome: string, kind: 'accept' | 'reject') {
  const sections = decide.inputForm(settings, outcome, buildView({ earlier: [proposal(kind)] }));
  return sections[0]?.fields.find(({ key }) => key === 'reasons')?.default;
}

describe('decide', () => {
  test('begins with the words of the proposal it follows, and empty the other way', () => {
    expect(defaultOf('accepted', 'accept')).toBe('Il passo è regolare');
    expect(defaultOf('rejected', 'accept')).toBeUndefined();
    expect(defaultOf('rejected', 'reject')).toBe('Il passo è regolare');
  });

  test('accepts with the manager’s own words', async () => {
    const done = await performAs(decide, {
      settings,
      outcome: 'accepted',
      earlier: [proposal('accept')],
      input: { reasons: 'Accolta con cautela' },
    });
    expect(done).toMatchObject({
      ok: true,
      value: { values: { decision: 'accepted', reasons: 'Accolta con cautela' } },
    });
  });

  test('a refusal has reasons and remedies, and answers the remarks', async () => {
    const earlier = [...remarks, proposal('reject')];
    const mute = await performAs(decide, {
      settings,
      outcome: 'rejected',
      earlier,
      input: { reasons: 'Strada stretta', remarksAnswer: '  ' },
    });
    expect(mute).toMatchObject({ ok: false, error: [{ path: 'remarksAnswer' }] });
    const done = await performAs(decide, {
      settings,
      outcome: 'rejected',
      earlier,
      input: { reasons: 'Strada stretta', remarksAnswer: 'Misurata: due metri' },
    });
    expect(done).toMatchObject({
      ok: true,
      value: { values: { remedies: 'Ricorso al TAR', remarksAnswer: 'Misurata: due metri' } },
    });
  });

  test('what is sent back says what to see to and decides nothing', async () => {
    expect(await performAs(decide, { settings, outcome: 'returned' })).toMatchObject({
      ok: false,
      error: [{ path: 'note' }],
    });
    const done = await performAs(decide, {
      settings,
      outcome: 'returned',
      input: { note: 'Manca la misura' },
    });
    expect(done).toMatchObject({ ok: true, value: { values: { decision: 'returned' } } });
  });

  test('a flow may give its outcomes other names', async () => {
    const renamed = { ...settings, refusalOutcome: 'no', returnOutcome: 'back' };
    const done = await performAs(decide, {
      settings: renamed,
      outcome: 'no',
      input: { reasons: 'Strada stretta' },
    });
    expect(done).toMatchObject({ ok: true, value: { values: { decision: 'rejected' } } });
  });
});
