import { addField, removeField, updateField } from '@istanze/shared';
import { createFormDocument } from './form-document';
import { aField, aForm, aSection } from './test-forms';

function open() {
  const clock = { at: 0 };
  const document = createFormDocument(aForm(aSection('one', [aField('a'), aField('b')])), () => clock.at);
  const keys = () => document.definition().steps[0]?.sections[0]?.fields.map(({ key }) => key);
  const label = () => document.definition().steps[0]?.sections[0]?.fields[0]?.label.it;
  return { clock, document, keys, label };
}

describe('editing a form', () => {
  it('goes back and forth', () => {
    const { document, keys } = open();
    document.run(addField('s-one', 2, aField('c')));
    document.run(removeField('f-a'));
    expect(keys()).toEqual(['b', 'c']);
    document.undo();
    document.undo();
    expect(keys()).toEqual(['a', 'b']);
    document.redo();
    expect(keys()).toEqual(['a', 'b', 'c']);
  });

  it('says why an edit is refused, and forgets it with the next', () => {
    const { document, keys } = open();
    expect(document.run(removeField('missing'))).toBe(false);
    expect(document.state().refusal.map(({ code }) => code)).toEqual(['command-unknown-node']);
    expect(document.run(removeField('f-a'))).toBe(true);
    expect(document.state().refusal).toEqual([]);
    expect(keys()).toEqual(['b']);
  });

  it('takes back a sentence whole when it was typed in one breath', () => {
    const { clock, document, label } = open();
    for (const text of ['N', 'No', 'Nom']) {
      clock.at += 500;
      document.run(updateField('f-a', { label: { it: text } }), 'label of f-a');
    }
    expect(label()).toBe('Nom');
    document.undo();
    expect(label()).toBe('a');
  });

  it('keeps apart what was typed after a pause, or elsewhere', () => {
    const { clock, document, label } = open();
    document.run(updateField('f-a', { label: { it: 'Nome' } }), 'label of f-a');
    clock.at += 60_000;
    document.run(updateField('f-a', { label: { it: 'Cognome' } }), 'label of f-a');
    document.run(updateField('f-b', { label: { it: 'Altro' } }), 'label of f-b');
    document.undo();
    document.undo();
    expect(label()).toBe('Nome');
  });

  it('does not join an edit to one that was undone', () => {
    const { document, label } = open();
    document.run(updateField('f-a', { label: { it: 'Nome' } }), 'x');
    document.undo();
    document.run(updateField('f-a', { label: { it: 'Cognome' } }), 'x');
    document.undo();
    expect(label()).toBe('a');
  });

  it('tells its listeners', () => {
    const { document } = open();
    let heard = 0;
    const stop = document.subscribe(() => heard++);
    document.select('f-a');
    stop();
    document.select(undefined);
    expect(heard).toBe(1);
  });
});
