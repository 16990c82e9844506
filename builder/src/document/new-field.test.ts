import { addField, fields, findFieldType, parseForm } from '@istanze/shared';
import { checkForm } from './check-form';
import { newField } from './new-field';
import { aField, aForm, aSection } from './test-forms';

const empty = aForm(aSection('one', []));
const types = Object.values(fields).map(({ type }) => type);

function typeNamed(name: string) {
  const type = findFieldType(name);
  if (type === undefined) throw new Error(`No type ${name}`);
  return type;
}

describe('a new field', () => {
  it.each(types)('of type %s works as it is', (name) => {
    const added = addField('s-one', 0, newField(empty, typeNamed(name), 'new')).execute(empty);
    expect(added.ok && parseForm(added.value.definition)).toMatchObject({ ok: true });
  });

  it('gets a key nobody uses', () => {
    const form = aForm(aSection('one', [aField('text1'), aField('text2')]));
    expect(newField(form, typeNamed('text'), 'new').key).toBe('text3');
  });
});

describe('a form being edited', () => {
  const environment = {};

  it('is drawn as it is when it can work', () => {
    const form = aForm(aSection('one', [aField('a')]));
    expect(checkForm(form, environment)).toMatchObject({ errors: [], drawn: { definition: form } });
  });

  it('is still drawn, without the broken rule, when a field it reads has gone', () => {
    const form = aForm(aSection('one', [aField('b', { visibleWhen: { '==': [{ var: 'gone' }, 'x'] } })]));
    const { errors, drawn } = checkForm(form, environment);
    expect(errors.map(({ code }) => code)).toEqual(['logic-unknown-variable']);
    expect(drawn?.fields.map(({ key }) => key)).toEqual(['b']);
  });
});
