import {
  addField,
  moveField,
  removeField,
  updateField,
  type FormCommand,
  type FormDefinition,
} from '@istanze/shared';
import { createFormDocument } from './form-document';
import { createMerging } from './merging';
import { aField, aForm, aSection } from './test-forms';

const base = aForm(aSection('one', [aField('a'), aField('b')]), aSection('two', [aField('c')]));

function open(...edits: readonly FormCommand[]) {
  const document = createFormDocument(base);
  const merging = createMerging(document);
  for (const edit of edits) document.run(edit);
  const receive = (...others: readonly FormCommand[]) => merging.receive(base, after(...others), 'Lucia');
  return { document, merging, receive, keys: () => keysOf(document.definition()) };
}

function after(...edits: readonly FormCommand[]): FormDefinition {
  return edits.reduce((form, edit) => {
    const done = edit.execute(form);
    if (!done.ok) throw new Error(edit.name);
    return done.value.definition;
  }, base);
}

function keysOf({ steps }: FormDefinition): string {
  const sections = steps.flatMap((step) => step.sections);
  return sections.map(({ fields }) => fields.map(({ label }) => label.it).join('')).join(' ');
}

const name = (id: string, text: string): FormCommand => updateField(id, { label: { it: text } });

describe('what others saved', () => {
  it('goes together with what is edited here', () => {
    const { keys, merging, receive } = open(name('f-a', 'A'));
    receive(addField('s-two', 1, aField('d')));
    expect(keys()).toBe('Ab cd');
    expect(merging.pending()).toEqual([]);
  });

  it('leaves nothing to save where nothing is edited here', () => {
    const { document, receive } = open();
    const saved = receive(name('f-a', 'A'));
    expect(saved).toBe(document.definition());
  });

  it('keeps what is the same the same object', () => {
    const { document, receive } = open();
    receive(name('f-a', 'A'));
    expect(document.definition().steps[0]?.sections[1]).toBe(base.steps[0]?.sections[1]);
  });

  it('stays when what was edited here is taken back, and done again', () => {
    const { document, keys, receive } = open(name('f-a', 'A'), removeField('f-b'));
    receive(addField('s-one', 2, aField('d')), name('f-c', 'C'));
    expect(keys()).toBe('Ad C');
    document.undo();
    expect(keys()).toBe('Abd C');
    document.undo();
    expect(keys()).toBe('abd C');
    document.redo();
    document.redo();
    expect(keys()).toBe('Ad C');
  });

  it('stays also where it came while something was undone', () => {
    const { document, keys, receive } = open(name('f-a', 'A'), moveField('f-a', 's-two', 0));
    document.undo();
    receive(name('f-b', 'B'));
    document.redo();
    expect(keys()).toBe('B Ac');
  });

  it('is not taken back with what it was built upon', () => {
    const { document, keys, merging } = open(name('f-a', 'A'), addField('s-two', 1, aField('d')));
    const built = name('f-a', 'Better').execute(document.definition());
    if (!built.ok) throw new Error('refused');
    merging.receive(document.definition(), built.value.definition, 'Lucia');
    document.undo();
    document.undo();
    expect(keys()).toBe('Betterb c');
  });
});

describe('what two people did to the same', () => {
  it('waits as mine to be decided, with the name of the other', () => {
    const { keys, merging, receive } = open(name('f-a', 'mine'));
    receive(name('f-a', 'theirs'));
    expect(keys()).toBe('mineb c');
    expect(merging.pending().map(({ who, conflict }) => [who, conflict.node, conflict.theirs])).toEqual([
      ['Lucia', 'f-a', 'theirs'],
    ]);
  });

  it('is decided by an edit, and to be decided again when that is taken back', () => {
    const { document, keys, merging, receive } = open(name('f-a', 'mine'));
    receive(name('f-a', 'theirs'));
    const [first] = merging.pending();
    if (first === undefined) throw new Error('no conflict');
    merging.decide(first.conflict, 'theirs');
    expect([keys(), merging.pending().length]).toEqual(['theirsb c', 0]);
    document.undo();
    expect([keys(), merging.pending().length]).toEqual(['mineb c', 1]);
    merging.decide(first.conflict, 'mine');
    expect([keys(), merging.pending().length]).toEqual(['mineb c', 0]);
  });

  it('stays decided when something else arrives', () => {
    const { document, merging, receive } = open(name('f-a', 'mine'));
    receive(name('f-a', 'theirs'));
    const [first] = merging.pending();
    if (first === undefined) throw new Error('no conflict');
    merging.decide(first.conflict, 'mine');
    merging.receive(document.definition(), { ...document.definition(), languages: ['it', 'en'] }, 'Lucia');
    expect(merging.pending()).toEqual([]);
  });

  it('is also what an earlier visit left and another changed since', () => {
    const { keys, merging, document } = open(name('f-a', 'theirs'), name('f-c', 'C'));
    merging.bringBack(base, after(name('f-a', 'mine'), name('f-b', 'B')));
    expect(keys()).toBe('mineB C');
    expect(merging.pending()).toHaveLength(1);
    document.undo();
    expect(keys()).toBe('theirsb C');
  });
});
