import { type MilestoneFacts, milestonesOf } from './milestones';

const SENT: MilestoneFacts = {
  category: 'waiting-office',
  submittedAt: '2026-03-02T09:00:00.000Z',
  registeredAt: new Date('2026-03-02T09:00:05.000Z'),
  assigned: false,
  decidedAt: null,
  finalDate: '2026-04-01',
  payment: { asked: false, paidAt: null },
  events: [],
  claimedBy: new Set(['claim']),
};

const shown = (facts: Partial<MilestoneFacts>) =>
  milestonesOf({ ...SENT, ...facts }).map(({ key, status }) => `${key}: ${status}`);

describe('milestones', () => {
  test('the first stage not reached is the current one', () => {
    expect(shown({})).toEqual([
      'submitted: done',
      'registered: done',
      'claimed: current',
      'decision: upcoming',
      'completed: upcoming',
    ]);
    expect(shown({ assigned: true })[3]).toBe('decision: current');
  });

  test('a payment is a stage of its own once it was asked for', () => {
    const facts = {
      assigned: true,
      decidedAt: '2026-03-10T09:00:00.000Z',
      category: 'waiting-payment',
    } as const;
    expect(shown({ ...facts, payment: { asked: true, paidAt: null } }).slice(3)).toEqual([
      'accepted: done',
      'to-pay: current',
      'completed: upcoming',
    ]);
    expect(shown({ ...facts, payment: { asked: true, paidAt: new Date() } }).slice(3)).toEqual([
      'accepted: done',
      'paid: done',
      'completed: current',
    ]);
  });

  test.each(['rejected', 'dismissed', 'withdrawn'] as const)(
    '%s ends the list with what happened',
    (category) => {
      expect(shown({ category })).toEqual(['submitted: done', 'registered: done', `${category}: done`]);
    },
  );

  test('a draft has none', () => expect(milestonesOf({ ...SENT, submittedAt: null })).toEqual([]));
});
