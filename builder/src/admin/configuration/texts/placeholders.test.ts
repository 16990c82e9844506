import { compileForm, fillPlaceholders, translator } from '@istanze/shared';
import { aField, aForm, aSection } from '../../../document/test-forms';
import { it as italian, type MessageKey } from '../../../i18n/it';
import { placeholderGroups, samplesOf, unknownPlaceholders } from './placeholders';

const form = aForm(
  aSection('main', [
    aField('plate', { label: { it: 'Targa' } }),
    aField('illness', { label: { it: 'Patologia' }, sensitive: true }),
    aField('reason', {
      type: 'choice',
      label: { it: 'Motivo' },
      settings: { options: [{ _id: 'w', value: 'worker', label: { it: 'Lavoro' } }] },
    }),
  ]),
);
const groups = placeholderGroups({
  drawn: compileForm(form),
  derived: [{ key: 'zone', label: { it: 'Zona' }, kind: 'civic-range', set: 'zone', address: 'place' }],
  t: translator<MessageKey>(italian, 'it'),
  locale: 'it',
});

test('a text may name the request, the work done, derived values and answers that are not sensitive', () => {
  const body = { it: '{code} {reasons} {zone} {plate} {illness} {plat}' };
  expect(unknownPlaceholders({ title: { it: '{applicant}' }, body }, groups)).toEqual(['illness', 'plat']);
});

test('an unknown placeholder of the translation is found too', () => {
  const title = { it: '{code}', en: '{kode}' };
  expect(unknownPlaceholders({ title, body: { it: '' } }, groups)).toEqual(['kode']);
});

test('a preview shows a likely value, the words of an option, or the question', () => {
  expect(fillPlaceholders('{reason} {plate} {zone}', samplesOf(groups))).toBe('Lavoro «Targa» «Zona»');
});
