import type { FormDefinition } from '@istanze/shared';
import { aField, aForm, aSection } from '../document/test-forms';
import { findNode, placeForField, placeForSection, placeForStep } from './edits';

const form = aForm(aSection('one', [aField('a'), aField('b'), aField('c')]), aSection('two', [aField('d')]));

describe('where something new goes', () => {
  it('is after the chosen field, or at the end of the chosen section', () => {
    expect(placeForField(form, 'f-b')).toEqual({ kind: 'fields', parentId: 's-one', index: 2 });
    expect(placeForField(form, 's-one')).toEqual({ kind: 'fields', parentId: 's-one', index: 3 });
    expect(placeForField(form, 'step')).toEqual({ kind: 'fields', parentId: 's-two', index: 1 });
    expect(placeForField(form, undefined)).toEqual({ kind: 'fields', parentId: 's-two', index: 1 });
  });

  it('is after the section of what is chosen, or the step of it', () => {
    expect(placeForSection(form, 'f-b')).toEqual({ kind: 'sections', parentId: 'step', index: 1 });
    expect(placeForSection(form, 'step')).toEqual({ kind: 'sections', parentId: 'step', index: 2 });
    expect(placeForStep(form, 'f-a')).toEqual({ kind: 'steps', parentId: '', index: 1 });
  });

  it('is nowhere in a form without what would hold it', () => {
    const empty: FormDefinition = { ...form, steps: [] };
    expect(placeForField(empty, undefined)).toBeUndefined();
    expect(placeForSection(empty, undefined)).toBeUndefined();
    expect(placeForStep(empty, undefined)).toEqual({ kind: 'steps', parentId: '', index: 0 });
  });

  it('finds nodes of every kind', () => {
    expect(['step', 's-two', 'f-d', 'gone'].map((id) => findNode(form, id)?.kind)).toEqual([
      'step',
      'section',
      'field',
      undefined,
    ]);
  });
});
