import { aFlow, anActivity, aState, reviewFlow } from '../testing/sample-flow';
import { findColumns } from './columns';
import { flowCards } from './graph';
import { placeCards } from './layout';

describe('what is drawn of a flow', () => {
  it('joins outcomes of one activity to one state into one arrow', () => {
    const [review] = flowCards(reviewFlow());
    const ways = review?.rows.flatMap((row) => row.ways) ?? [];
    expect(ways.map(({ to, names }) => [to, names.map(({ it }) => it)])).toEqual([
      ['state-done', ['yes', 'no']],
      ['state-question', ['ask']],
    ]);
  });

  it('draws no arrow to a state that is not there', () => {
    const [card] = flowCards(aFlow(aState('only', 'waiting-office', anActivity('go', { on: 'nowhere' }))));
    expect(card?.rows.flatMap((row) => row.ways)).toEqual([]);
  });

  it('puts states into lanes by who waits, onward from left to right, none over another', async () => {
    const cards = flowCards(reviewFlow());
    const layout = placeCards(cards, await findColumns(cards));
    const [review, question, done] = ['review', 'question', 'done'].map((key) =>
      layout.cards.get(`state-${key}`),
    );
    expect(layout.lanes.map(({ lane }) => lane)).toEqual(['office', 'citizen', 'end']);
    expect(review?.column).toBe(0);
    expect(question?.column).toBe(1);
    expect(done?.column).toBe(1);
    expect((review?.y ?? 0) + (review?.height ?? 0)).toBeLessThan(question?.y ?? 0);
    expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThan(done?.y ?? 0);
  });
});
