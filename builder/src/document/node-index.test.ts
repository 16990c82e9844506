import { addField, moveField, moveSection, removeField, updateField, updateSection } from '@istanze/shared';
import { firstChanged, nodeIndex, topmost } from './node-index';
import { aField, aForm, aSection } from './test-forms';
import type { FormCommand } from '@istanze/shared';

const inner = aSection('inner', [aField('x')]);
const form = aForm(
  { ...aSection('one', [aField('a'), aField('b')]), sections: [inner] },
  aSection('two', [aField('d')]),
);

function after(command: FormCommand) {
  const done = command.execute(form);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value.definition;
}

describe('the index of a form', () => {
  it('knows every node with its place, those of inner sections too', () => {
    expect(
      [...nodeIndex(form).values()].map(
        ({ id, parentId, index, level }) => `${id} ${parentId} ${index} ${level}`,
      ),
    ).toEqual([
      'step  0 1',
      's-one step 0 2',
      'f-a s-one 0 3',
      'f-b s-one 1 3',
      's-inner s-one 0 3',
      'f-x s-inner 0 4',
      's-two step 1 2',
      'f-d s-two 0 3',
    ]);
  });

  it('is made once per version', () => {
    expect(nodeIndex(form)).toBe(nodeIndex(form));
  });

  it('leaves out what stands inside another chosen node', () => {
    expect(topmost(form, ['f-d', 'f-x', 's-one', 'f-a']).map(({ id }) => id)).toEqual(['s-one', 'f-d']);
  });

  it.each([
    [addField('s-two', 1, aField('n')), 'f-n'],
    [removeField('f-b'), 's-one'],
    [updateField('f-b', { required: true }), 'f-b'],
    [updateSection('s-two', { title: { it: 'Altro' } }), 's-two'],
    [moveField('f-a', 's-two', 0), 'f-a'],
    [moveField('f-a', 's-one', 1), 'f-b'],
    [moveSection('s-two', 'step', 0), 's-two'],
  ])('finds where an edit was %#', (command, id) => {
    expect(firstChanged(form, after(command))).toBe(id);
  });

  it('of two neighbours that changed places takes the one that was chosen', () => {
    expect(firstChanged(form, after(moveField('f-a', 's-one', 1)), 'f-a')).toBe('f-a');
  });
});
