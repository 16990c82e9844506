import { aField, aForm, aSection } from '../../document/test-forms';
import { isSameDrop, placeOfDrop } from './drop-place';

const form = aForm(aSection('one', [aField('a'), aField('b')]), aSection('two', []));
const beside = (fieldId: string, after: boolean) =>
  ({ target: { kind: 'beside', fieldId, name: fieldId, sideways: false }, after }) as const;
const end = { target: { kind: 'end', sectionId: 's-two', name: 'two' }, after: false } as const;

describe('where a drop puts something', () => {
  it('is before or after a field, or at the end of a section', () => {
    expect(placeOfDrop(form, beside('f-b', false))).toEqual({ sectionId: 's-one', index: 1 });
    expect(placeOfDrop(form, beside('f-b', true))).toEqual({ sectionId: 's-one', index: 2 });
    expect(placeOfDrop(form, end)).toEqual({ sectionId: 's-two', index: 0 });
    expect(placeOfDrop(form, beside('gone', true))).toBeUndefined();
  });

  it('is told apart by target and side', () => {
    expect(isSameDrop(beside('f-a', true), beside('f-a', true))).toBe(true);
    expect(isSameDrop(beside('f-a', true), beside('f-a', false))).toBe(false);
    expect(isSameDrop(beside('f-a', false), end)).toBe(false);
    expect(isSameDrop(undefined, undefined)).toBe(true);
  });
});
