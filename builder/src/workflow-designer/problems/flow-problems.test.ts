import { aFlow, anActivity, aState, reviewFlow } from '../testing/sample-flow';
import { flowRows } from '../list/flow-rows';
import { flowProblems, partAt } from './flow-problems';

describe('problems of a flow', () => {
  it('leads to the outcome that names a state which is not there', () => {
    const flow = aFlow(
      aState('review', 'waiting-office', anActivity('decide', { yes: 'gone' })),
      aState('done', 'completed'),
    );
    expect(flowProblems(flow, {}).map(({ issue, partId }) => [issue.code, partId])).toContainEqual([
      'workflow-unknown-state',
      'act-decide/yes',
    ]);
  });

  it('leads to the state nobody arrives at', () => {
    const flow = reviewFlow();
    const lonely = { ...flow, states: [...flow.states, aState('lonely', 'rejected')] };
    expect(flowProblems(lonely, {}).map(({ issue, partId }) => [issue.code, partId])).toContainEqual([
      'workflow-unreachable-state',
      'state-lonely',
    ]);
  });

  it('finds the state where the path goes no deeper', () => {
    expect(partAt(reviewFlow(), 'states.question.completion.to')).toBe('state-question');
    expect(partAt(reviewFlow(), 'initial')).toBeUndefined();
  });
});

describe('the list of a flow', () => {
  it('shows outcomes below activities and hides what is in a closed part', () => {
    const flow = reviewFlow();
    const ids = (closed: readonly string[]) => flowRows(flow, new Set(closed)).map(({ node }) => node.id);
    expect(ids([])).toHaveLength(9);
    expect(ids(['act-decide'])).toHaveLength(6);
    expect(ids(['state-review'])).toEqual([
      'state-review',
      'state-question',
      'act-answer',
      'act-answer/sent',
      'state-done',
    ]);
  });
});
