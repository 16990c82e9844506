import { extendTo, selectOne, stillThere, toggle } from './selection';
import { aField, aForm, aSection } from './test-forms';

const form = aForm(aSection('one', [aField('a'), aField('b'), aField('c')]), aSection('two', [aField('d')]));

describe('choosing several', () => {
  it('adds one more in page order, and takes it away again', () => {
    const two = toggle(form, selectOne('f-c'), 'f-a');
    expect(two).toEqual({ ids: ['f-a', 'f-c'], lead: 'f-a', anchor: 'f-a' });
    expect(toggle(form, two, 'f-a')).toEqual({ ids: ['f-c'], lead: 'f-c', anchor: 'f-c' });
  });

  it('holds nodes of one kind: another kind starts anew', () => {
    expect(toggle(form, selectOne('f-a'), 's-two').ids).toEqual(['s-two']);
    expect(extendTo(form, selectOne('f-a'), 's-two').ids).toEqual(['s-two']);
  });

  it('takes all between the first and this one, across sections and both ways', () => {
    expect(extendTo(form, selectOne('f-b'), 'f-d').ids).toEqual(['f-b', 'f-c', 'f-d']);
    const back = extendTo(form, extendTo(form, selectOne('f-b'), 'f-d'), 'f-a');
    expect(back).toEqual({ ids: ['f-a', 'f-b'], lead: 'f-a', anchor: 'f-b' });
  });

  it('forgets what is gone', () => {
    const chosen = extendTo(form, selectOne('f-a'), 'f-c');
    const shorter = aForm(aSection('one', [aField('b')]));
    expect(stillThere(shorter, chosen)).toEqual({ ids: ['f-b'], lead: 'f-b', anchor: 'f-b' });
    expect(stillThere(form, chosen)).toBe(chosen);
  });
});
