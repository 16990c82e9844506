import { aField, aForm, aSection } from '../document/test-forms';
import { endOf, findNode, moveTo, nudge, nudgeSection, placeForNew } from './edits';
import type { FormCommand, FormDefinition } from '@istanze/shared';

const form = aForm(aSection('one', [aField('a'), aField('b'), aField('c')]), aSection('two', [aField('d')]));

function after(command: FormCommand | undefined): string | undefined {
  if (command === undefined) return undefined;
  const done = command.execute(form);
  return done.ok ? outline(done.value.definition) : done.error.map(({ code }) => code).join();
}

function outline({ steps }: FormDefinition): string {
  return steps
    .flatMap(({ sections }) =>
      sections.map(({ key, fields }) => `${key}:${fields.map((field) => field.key).join('')}`),
    )
    .join(' ');
}

describe('moving a field to a place', () => {
  it('counts places as they are seen, the field still in its own', () => {
    expect(after(moveTo(form, 'f-a', { sectionId: 's-one', index: 3 }))).toBe('one:bca two:d');
    expect(after(moveTo(form, 'f-c', { sectionId: 's-one', index: 1 }))).toBe('one:acb two:d');
    expect(after(moveTo(form, 'f-a', { sectionId: 's-two', index: 1 }))).toBe('one:bc two:da');
  });

  it('is nothing when it would stay where it is', () => {
    expect(moveTo(form, 'f-b', { sectionId: 's-one', index: 1 })).toBeUndefined();
    expect(moveTo(form, 'f-b', { sectionId: 's-one', index: 2 })).toBeUndefined();
    expect(moveTo(form, 'gone', { sectionId: 's-one', index: 0 })).toBeUndefined();
  });
});

describe('moving by one', () => {
  it('goes up and down, and on into the next section', () => {
    expect(after(nudge(form, 'f-b', -1))).toBe('one:bac two:d');
    expect(after(nudge(form, 'f-c', 1))).toBe('one:ab two:cd');
    expect(after(nudge(form, 'f-d', -1))).toBe('one:abcd two:');
  });

  it('stops at both ends of the form', () => {
    expect(nudge(form, 'f-a', -1)).toBeUndefined();
    expect(nudge(form, 'f-d', 1)).toBeUndefined();
    expect(nudgeSection(form, 's-one', -1)).toBeUndefined();
  });

  it('moves whole sections too', () => {
    expect(after(nudgeSection(form, 's-one', 1))).toBe('two:d one:abc');
  });
});

describe('where a new field goes', () => {
  it('is the end of the section that is chosen, itself or by one of its fields', () => {
    expect(placeForNew(form, 's-one')).toEqual({ sectionId: 's-one', index: 3 });
    expect(placeForNew(form, 'f-b')).toEqual({ sectionId: 's-one', index: 3 });
    expect(placeForNew(form, undefined)).toEqual({ sectionId: 's-two', index: 1 });
  });

  it('is nowhere in a form without sections', () => {
    expect(placeForNew({ version: 1, steps: [] }, undefined)).toBeUndefined();
    expect(endOf(form, 'gone')).toBeUndefined();
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
