import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '@istanze/shared';
import { paysAtOnce } from './pays-at-once';

const activity = (automatic: boolean, ...to: readonly string[]): ActivityDefinition => ({
  id: 'a',
  key: 'a',
  type: automatic ? 'automatic' : 'accept',
  name: { it: 'A' },
  performer: { kind: automatic ? 'system' : 'staff' },
  settings: {},
  before: [],
  outcomes: to.map((key) => ({ key, name: { it: key }, to: key, after: [] })),
  automatic,
});

const state = (
  key: string,
  category: StateDefinition['category'],
  ...activities: readonly ActivityDefinition[]
): StateDefinition => ({ id: key, key, name: { it: key }, category, activities });

const flow = (...states: readonly StateDefinition[]): { readonly workflow: WorkflowDefinition } => ({
  workflow: { version: 1, initial: 'sent', states },
});

const payment = state('payment', 'waiting-payment');
const done = state('done', 'completed');

describe('paysAtOnce', () => {
  it('holds where the request goes to the payment by itself', () => {
    const sent = state('sent', 'waiting-office', activity(true, 'done', 'payment'));
    expect(paysAtOnce(flow(sent, payment, done))).toBe(true);
  });

  it('does not hold where somebody decides first', () => {
    const sent = state('sent', 'waiting-office', activity(true, 'review'));
    const review = state('review', 'waiting-office', activity(false, 'payment'));
    expect(paysAtOnce(flow(sent, review, payment))).toBe(false);
  });

  it('comes to an end where a flow turns round', () => {
    const sent = state('sent', 'waiting-office', activity(true, 'again'));
    const again = state('again', 'waiting-system', activity(true, 'sent'));
    expect(paysAtOnce(flow(sent, again))).toBe(false);
  });
});
