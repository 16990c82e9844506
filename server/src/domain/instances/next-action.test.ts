import { nextActionOf } from './next-action';

const NOTHING = { expiresAt: null, answerDue: null, paymentDue: null, hasDocument: false };

test.each([
  [{ category: 'draft', expiresAt: new Date('2026-05-31T22:00:00.000Z') } as const, 'resume', '2026-06-01'],
  [{ category: 'waiting-citizen', answerDue: '2026-04-01' } as const, 'answer', '2026-04-01'],
  [{ category: 'waiting-payment', paymentDue: '2026-04-02' } as const, 'pay', '2026-04-02'],
  [{ category: 'completed', hasDocument: true } as const, 'download', null],
])('%p', (facts, kind, due) => expect(nextActionOf({ ...NOTHING, ...facts })).toMatchObject({ kind, due }));

test.each(['waiting-office', 'waiting-payment', 'completed', 'rejected'] as const)(
  '%s with nothing to do',
  (category) => expect(nextActionOf({ ...NOTHING, category })).toBeNull(),
);
