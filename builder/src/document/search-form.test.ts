import { searchForm } from './search-form';
import { aField, aForm, aSection } from './test-forms';

const form = aForm(
  aSection('vehicle', [
    aField('plate', { label: { it: 'Targa del veicolo', en: 'Plate' } }),
    aField('fuel', {
      label: { it: 'Alimentazione' },
      settings: { options: [{ id: 'o', value: 'electric', label: { it: 'Elettrica' } }] },
    }),
    aField('city', {
      label: { it: 'Città' },
      checks: [{ id: 'c', when: true, message: { it: 'Scegli la città' } }],
    }),
  ]),
);

describe('searching in a form', () => {
  it.each([
    ['targa', ['f-plate']],
    ['PLATE', ['f-plate']],
    ['elettrica', ['f-fuel']],
    ['citta', ['f-city']],
    ['scegli', ['f-city']],
    ['vehicle', ['s-vehicle']],
    ['  ', []],
    ['niente', []],
  ])('%s', (words, ids) => {
    expect(searchForm(form, words)).toEqual(ids);
  });
});
