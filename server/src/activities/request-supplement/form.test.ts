import { parseForm } from '@istanze/shared';
import { optionsOf } from '../declare';
import { askableOf } from './askable';

test('what stands in an item of a list can be offered as a choice', () => {
  const text = { it: 'Testo' };
  const plate = { id: 'f-plate', key: 'plate', type: 'text', label: { it: 'Targa' } };
  const vehicles = {
    id: 's-vehicles',
    key: 'vehicles',
    title: { it: 'Veicoli' },
    repeat: { min: 0, max: 3, itemTitle: { it: 'Veicolo {n}' } },
    fields: [plate],
  };
  const asked = {
    version: 2 as const,
    languages: ['it' as const],
    steps: [{ id: 'step', key: 'step', title: text, sections: [vehicles] }],
  };
  const item = '0199c0de-1111-7222-8333-444455556666';
  const askable = askableOf(asked, { vehicles: [{ _id: item, plate: 'AA000AA' }] });
  expect(askable.map(({ id, label }) => [id, label.it])).toEqual([
    ['s-vehicles', 'Veicoli'],
    [`f-plate__${item}`, 'Veicolo 1 · Targa'],
  ]);
  const settings = optionsOf(askable.map(({ id, label }) => [id, label] as const));
  const choice = { id: 'fields', key: 'fields', type: 'choices', label: text, settings };
  const section = { id: 'section', key: 'section', title: text, fields: [choice] };
  const form = { ...asked, steps: [{ id: 'step', key: 'step', title: text, sections: [section] }] };
  expect(parseForm(form)).toMatchObject({ ok: true });
});
