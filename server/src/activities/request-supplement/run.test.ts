import type { WorkflowState } from '@istanze/shared';
import { askedKeys, buildView, performAs } from '../testing/perform-context';
import { requestSupplement } from './activity';

const SENT: WorkflowState = {
  state: 'review',
  category: 'waiting-office',
  version: 4,
  enteredAt: '2026-06-01T08:00:00.000Z',
  cause: 4,
  activities: [],
  problems: [],
  actions: [],
  timers: [],
  signals: [],
  deliveries: [],
  term: { startedAt: '2026-06-01T08:00:00.000Z', marks: [] },
};

describe('request-supplement', () => {
  test('asks why, what and until when', () => {
    expect(askedKeys(requestSupplement)).toEqual(['suspension', 'text', 'fields', 'remark_1', 'days']);
    const days = requestSupplement
      .inputForm({ days: 15 }, 'asked', buildView())[0]
      ?.fields.find(({ key }) => key === 'days');
    expect(days?.default).toBe(15);
  });

  test('keeps what was asked, in words too, and gives the days', async () => {
    const done = await performAs(requestSupplement, {
      input: { text: 'Manca', fields: ['f-subject'], days: 10 },
    });
    expect(done).toEqual({
      ok: true,
      value: {
        changes: {},
        values: { text: 'Manca', fields: ['f-subject'], remarks: [], asked: 'Oggetto', days: 10 },
        days: 10,
      },
    });
  });

  test('says of each thing what is wrong with it', async () => {
    const done = await performAs(requestSupplement, {
      input: { text: 'Correggi', fields: ['f-subject'], remark_1: 'Non si legge', days: 10 },
    });
    expect(done).toMatchObject({
      ok: true,
      value: {
        values: {
          asked: 'Oggetto (Non si legge)',
          remarks: [{ field: 'f-subject', text: 'Non si legge' }],
        },
      },
    });
  });

  test('a remark on what was not asked is dropped', async () => {
    const done = await performAs(requestSupplement, {
      input: { text: 'Correggi', remark_1: 'Non si legge', days: 10 },
    });
    expect(done).toMatchObject({ ok: true, value: { values: { remarks: [] } } });
  });

  test('says that the term is suspended once only', () => {
    const toneAfter = (marks: readonly { mark: 'supplement-requested'; at: string }[]) => {
      const workflow = { ...SENT, term: { startedAt: SENT.enteredAt, marks } };
      const view = buildView({ instance: { workflow } });
      return requestSupplement.inputForm({}, 'asked', view)[0]?.fields[0]?.settings?.['tone'];
    };
    expect(toneAfter([])).toBe('info');
    expect(toneAfter([{ mark: 'supplement-requested', at: SENT.enteredAt }])).toBe('warning');
  });

  test.each([
    [{ days: 10 }, 'text'],
    [{ text: 'Manca', days: 0 }, 'days'],
    [{ text: 'Manca', days: 10, fields: ['nothing'] }, 'fields'],
  ])('refuses %j', async (input, path) => {
    expect(await performAs(requestSupplement, { input })).toMatchObject({ ok: false, error: [{ path }] });
  });
});
