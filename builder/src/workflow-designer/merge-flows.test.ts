import { updateState, type WorkflowDefinition } from '@istanze/shared';
import { createFlowDocument } from './flow-document';
import { createFlowMerging } from './flow-merging';
import { mergeFlows } from './merge-flows';
import { reviewFlow } from './testing/sample-flow';

function renamed(flow: WorkflowDefinition, id: string, name: string): WorkflowDefinition {
  const done = updateState(id, { name: { it: name } }).execute(flow);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.definition;
}

const nameOf = (flow: WorkflowDefinition, id: string) =>
  flow.states.find((state) => state.id === id)?.name.it;

describe('two people on one flow', () => {
  it('keeps what each changed in other states', () => {
    const base = reviewFlow();
    const merged = mergeFlows(
      base,
      renamed(base, 'state-review', 'mine'),
      renamed(base, 'state-done', 'theirs'),
    );
    expect(merged.conflicts).toEqual([]);
    expect(nameOf(merged.definition, 'state-review')).toBe('mine');
    expect(nameOf(merged.definition, 'state-done')).toBe('theirs');
  });

  it('asks where both changed the same state, with mine standing', () => {
    const base = reviewFlow();
    const merged = mergeFlows(
      base,
      renamed(base, 'state-review', 'mine'),
      renamed(base, 'state-review', 'theirs'),
    );
    expect(merged.conflicts).toEqual(['mine']);
    expect(nameOf(merged.definition, 'state-review')).toBe('mine');
  });

  it('takes away what another took away and I left alone', () => {
    const base = reviewFlow();
    const theirs = { ...base, states: base.states.filter(({ key }) => key !== 'question') };
    expect(mergeFlows(base, base, theirs).definition.states.map(({ key }) => key)).toEqual([
      'review',
      'done',
    ]);
  });

  it('undoes my edit after theirs came in, and theirs stays', () => {
    const base = reviewFlow();
    const document = createFlowDocument(base);
    const merging = createFlowMerging(document);
    document.run(updateState('state-review', { name: { it: 'mine' } }));
    merging.receive(base, renamed(base, 'state-done', 'theirs'), 'Lucia');
    document.undo();
    expect(nameOf(document.definition(), 'state-review')).toBe('review');
    expect(nameOf(document.definition(), 'state-done')).toBe('theirs');
  });

  it('decides for theirs as an edit that can be taken back', () => {
    const base = reviewFlow();
    const document = createFlowDocument(base);
    const merging = createFlowMerging(document);
    document.run(updateState('state-review', { name: { it: 'mine' } }));
    merging.receive(base, renamed(base, 'state-review', 'theirs'), 'Lucia');
    expect(merging.pending()?.who).toBe('Lucia');
    merging.decide('theirs');
    expect(merging.pending()).toBeUndefined();
    expect(nameOf(document.definition(), 'state-review')).toBe('theirs');
    document.undo();
    expect(nameOf(document.definition(), 'state-review')).toBe('mine');
  });
});
