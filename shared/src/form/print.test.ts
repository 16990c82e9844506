import { toForm } from '../../conformance/build-form';
import { compileForm, parseForm, printForm } from '.';

const CONTEXT = { today: '2026-11-22' };

function form() {
  const parsed = parseForm(
    toForm({
      sections: [
        {
          key: 'main',
          fields: [
            { key: 'name', type: 'text', label: { it: 'Nome', en: 'Name' }, sensitive: true },
            { key: 'due', type: 'money' },
            { key: 'info', type: 'note', settings: { text: { it: 'Leggi' } } },
            { key: 'other', type: 'text', visibleWhen: 'name == "Bruno"' },
            { key: 'twice', type: 'calculated', settings: { format: 'money' }, calculated: 'due * 2' },
          ],
        },
        { key: 'closed', visibleWhen: 'name == "Bruno"', fields: [{ key: 'x', type: 'text' }] },
        {
          key: 'vehicles',
          repeat: { min: 0, max: 3, itemTitle: { it: 'Veicolo {n}: {plate}{ghost}', en: 'Vehicle {n}' } },
          fields: [{ key: 'plate', type: 'plate' }],
        },
      ],
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return compileForm(parsed.value);
}

const ANSWERS = {
  name: 'Anna',
  due: 4600,
  other: 'x',
  vehicles: [
    { _id: 'a', plate: 'AB123CD' },
    { _id: 'b', plate: 'no plate!' },
  ],
};

describe('printForm', () => {
  test('visible fields have their label and their value in words', () => {
    const { steps } = printForm(form(), ANSWERS, 'it', CONTEXT);
    const rows = steps[0]?.sections[0]?.groups[0]?.rows ?? [];
    expect(rows.map(({ path, label, text }) => [path, label, text.replaceAll('\u00a0', ' ')])).toEqual([
      ['name', 'Nome', 'Anna'],
      ['due', 'due', '46,00 €'],
      ['twice', 'twice', '92,00 €'],
    ]);
    expect(rows[0]).toMatchObject({ sensitive: true, calculated: false, value: 'Anna' });
  });

  test('items have their title; what cannot be read is shown as it was written', () => {
    const vehicles = printForm(form(), ANSWERS, 'it', CONTEXT).steps[0]?.sections[1];
    expect(vehicles).toMatchObject({
      repeats: true,
      groups: [
        { id: 'a', title: 'Veicolo 1: AB 123 CD' },
        { id: 'b', rows: [{ path: 'vehicles.b.plate' }] },
      ],
    });
    expect(vehicles?.groups[1]?.rows[0]?.text).toBe('no plate!');
  });

  test('hidden sections and repeats without items are left out', () => {
    expect(
      printForm(form(), { name: 'Anna' }, 'it', CONTEXT).steps[0]?.sections.map(({ key }) => key),
    ).toEqual(['main']);
    expect(
      printForm(form(), { name: 'Bruno' }, 'it', CONTEXT).steps[0]?.sections.map(({ key }) => key),
    ).toEqual(['main', 'closed']);
  });

  test('in the other language, with Italian where there is no translation', () => {
    const { steps } = printForm(form(), ANSWERS, 'en', CONTEXT);
    expect(steps[0]?.sections[0]?.groups[0]?.rows[0]?.label).toBe('Name');
    expect(steps[0]?.title).toBe('step');
    expect(steps[0]?.sections[1]?.groups[0]?.title).toBe('Vehicle 1');
  });

  test('a field without a value is there with an empty text', () => {
    expect(
      printForm(form(), {}, 'it', CONTEXT).steps[0]?.sections[0]?.groups[0]?.rows.map(({ text }) => text),
    ).toEqual(['', '', '']);
  });
});
