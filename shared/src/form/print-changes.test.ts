import type { FormDefinition } from '../definition';
import { compileForm } from './compile';
import { printChanges } from './print-changes';

const definition: FormDefinition = {
  version: 2,
  languages: ['it'],
  steps: [
    {
      id: 's',
      key: 's',
      title: { it: 'Dati' },
      sections: [
        {
          id: 'sec',
          key: 'sec',
          title: { it: 'Dati' },
          fields: [
            { id: 'f1', key: 'name', type: 'text', label: { it: 'Nome' } },
            { id: 'f2', key: 'note', type: 'text', label: { it: 'Nota' } },
          ],
        },
        {
          id: 'things',
          key: 'things',
          title: { it: 'Cose' },
          repeat: { min: 0, max: 3, itemTitle: { it: 'Cosa {n}' } },
          fields: [{ id: 'f3', key: 'label', type: 'text', label: { it: 'Cosa' } }],
        },
      ],
    },
  ],
};
const context = { today: '2026-06-01' };

test('tells what changed, what was added and what was taken away, and nothing else', () => {
  const form = compileForm(definition);
  const before = { name: 'Ada', note: 'resta', things: [{ _id: 'a', label: 'via' }] };
  const after = { name: 'Ada B.', note: 'resta', things: [{ _id: 'b', label: 'nuova' }] };
  expect(printChanges(form, { before, after }, 'it', context)).toEqual([
    { label: 'Nome', before: 'Ada', after: 'Ada B.' },
    { label: 'Cosa', before: '', after: 'nuova' },
    { label: 'Cosa', before: 'via', after: '' },
  ]);
  expect(printChanges(form, { before, after: before }, 'it', context)).toEqual([]);
});
