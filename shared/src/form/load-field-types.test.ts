import type { FormDefinition } from '../definition';
import { fields } from '../fields';
import { commonFields } from '../fields/common';
import { compileForm } from './compile';
import { compileFormWith } from './compile/compile-form-with';
import { loadFieldTypes } from './load-field-types';

function formOf(types: readonly string[]): FormDefinition {
  const section = {
    id: 's',
    key: 's',
    title: { it: 'Sezione' },
    fields: types.map((type, index) => ({
      id: `f${index}`,
      key: `f${index}`,
      type,
      label: { it: `Campo ${index}` },
    })),
  };
  return {
    version: 2,
    languages: ['it'],
    steps: [{ id: 'a', key: 'a', title: { it: 'Passo' }, sections: [section] }],
  };
}

test('given a form, then the types it names come as the product has them, and no other', async () => {
  const registry = await loadFieldTypes(formOf(['text', 'iban', 'map-point', 'iban']));
  expect(Object.keys(registry).sort()).toEqual([...Object.keys(commonFields), 'iban', 'map-point'].sort());
  expect(registry['iban']).toBe(fields.iban);
  expect(registry['map-point']).toBe(fields['map-point']);
});

test('given every type there is, then each can be fetched and is the one of the product', async () => {
  expect(await loadFieldTypes(formOf(Object.keys(fields)))).toEqual(fields);
});

test('given fetched types, then the form is compiled as with all of them', async () => {
  const definition = formOf(['person', 'money']);
  const compiled = compileFormWith(await loadFieldTypes(definition), definition);
  expect(compiled.fields.map(({ type }) => type)).toEqual(
    compileForm(definition).fields.map(({ type }) => type),
  );
});

test('given a type that nobody has, then compiling says so', async () => {
  const definition = formOf(['hologram']);
  const registry = await loadFieldTypes(definition);
  expect(() => compileFormWith(registry, definition)).toThrow('form-unknown-type');
});
