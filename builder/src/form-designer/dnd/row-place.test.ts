import { aField, aForm, aSection } from '../../document/test-forms';
import { placeOnRow } from './row-place';

const form = aForm(aSection('one', [aField('a'), aField('b')]), {
  ...aSection('two', []),
  sections: [aSection('in', [aField('c')])],
});
const hit = (id: string, part: 'head' | 'end', after = false) => ({ id, part, after });

describe('where a drop puts a field', () => {
  it.each([
    [hit('f-b', 'head', false), 's-one', 1],
    [hit('f-b', 'head', true), 's-one', 2],
    [hit('s-one', 'head', true), 's-one', 0],
    [hit('s-one', 'end'), 's-one', 2],
    [hit('s-in', 'end'), 's-in', 1],
    [hit('step', 'head'), 's-one', 0],
    [hit('step', 'end'), 's-two', 0],
  ])('%j', (row, parentId, index) => {
    expect(placeOnRow(form, 'fields', row)).toEqual({ kind: 'fields', parentId, index });
  });

  it('is nowhere in a step without sections', () => {
    const empty = { ...form, steps: [{ id: 'p', key: 'p', title: { it: 'P' }, sections: [] }] };
    expect(placeOnRow(empty, 'fields', hit('p', 'head'))).toBeUndefined();
    expect(placeOnRow(form, 'fields', hit('gone', 'head'))).toBeUndefined();
  });
});

describe('where a drop puts a section', () => {
  it.each([
    [hit('s-two', 'head', false), 'step', 1],
    [hit('s-two', 'head', true), 'step', 2],
    [hit('s-two', 'end'), 's-two', 1],
    [hit('f-a', 'head', true), 'step', 1],
    [hit('f-c', 'head', false), 's-two', 0],
    [hit('step', 'head'), 'step', 0],
    [hit('step', 'end'), 'step', 2],
  ])('%j', (row, parentId, index) => {
    expect(placeOnRow(form, 'sections', row)).toEqual({ kind: 'sections', parentId, index });
  });
});

describe('where a drop puts a step', () => {
  it('is before or after the step that is hit', () => {
    expect(placeOnRow(form, 'steps', hit('f-a', 'head', true))).toEqual({
      kind: 'steps',
      parentId: '',
      index: 1,
    });
  });
});
