import { formChanges } from './form-changes';
import { aField, aForm, aSection } from './test-forms';

const before = aForm(
  aSection('one', [aField('a'), aField('b'), aField('c')]),
  aSection('two', [aField('d')]),
);
const brief = (after: typeof before, from: typeof before | undefined = before) =>
  formChanges(from, after).map(({ kind, id, properties }) => [kind, id, ...properties].join(' '));

describe('what changed between two versions', () => {
  it('is nothing when they say the same', () => {
    const same = aForm(
      aSection('one', [aField('a'), aField('b'), aField('c')]),
      aSection('two', [aField('d')]),
    );
    expect(brief(same)).toEqual([]);
  });

  it('is everything when nothing was live', () => {
    expect(formChanges(undefined, before).filter(({ kind }) => kind === 'added')).toHaveLength(7);
  });

  it('names what was added, removed and changed', () => {
    const after = aForm(
      aSection('one', [aField('a', { label: { it: 'Nome' }, required: true }), aField('c'), aField('new')]),
      aSection('two', [aField('d')]),
    );
    expect(brief(after)).toEqual(['removed f-b', 'changed f-a label required', 'added f-new']);
  });

  it('counts one move for one field moved, however many it passed', () => {
    const after = aForm(
      aSection('one', [aField('c'), aField('a'), aField('b')]),
      aSection('two', [aField('d')]),
    );
    expect(brief(after)).toEqual(['moved f-c']);
  });

  it('sees a field that went to another section', () => {
    const after = aForm(
      aSection('one', [aField('a'), aField('c')]),
      aSection('two', [aField('d'), aField('b')]),
    );
    expect(brief(after)).toEqual(['moved f-b']);
  });

  it('does not mind the order of properties', () => {
    const settings = (reversed: boolean) => (reversed ? { max: 2, min: 1 } : { min: 1, max: 2 });
    const one = aForm(aSection('one', [aField('a', { settings: settings(false) })]));
    const other = aForm(aSection('one', [aField('a', { settings: settings(true) })]));
    expect(brief(other, one)).toEqual([]);
  });
});
