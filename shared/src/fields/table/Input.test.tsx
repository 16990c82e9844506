import { screen, within } from '@testing-library/react';
import { renderField } from '../../react/testing/render-field';

const settings = {
  columns: [
    { _id: '1', label: { it: 'Attrezzo' }, key: 'tool', kind: 'text', required: true },
    { _id: '2', label: { it: 'Quanti' }, key: 'count', kind: 'integer' },
  ],
  minRows: null,
  maxRows: 3,
};

test('rows are added up to the most, taken away, and the focus follows', async () => {
  const { user, read } = renderField('table', { settings });
  await user.type(screen.getByRole('textbox', { name: 'Attrezzo' }), 'sedia');
  await user.click(screen.getByRole('button', { name: 'Aggiungi una riga' }));
  expect(
    within(screen.getByRole('group', { name: 'Riga 2' })).getByRole('textbox', { name: 'Attrezzo' }),
  ).toBe(document.activeElement);
  await user.keyboard('tavolo{Tab}4{Tab}');
  expect(read()).toEqual([
    { _id: '1', tool: 'sedia', count: null },
    { _id: '2', tool: 'tavolo', count: 4 },
  ]);
  await user.click(screen.getByRole('button', { name: 'Aggiungi una riga' }));
  expect(screen.queryByRole('button', { name: 'Aggiungi una riga' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rimuovi la riga 1' }));
  expect(read()).toMatchObject([{ _id: '2', tool: 'tavolo', count: 4 }, { tool: null }]);
  expect(document.activeElement?.tagName).toBe('INPUT');
});

test('what cannot be read stays as typed, and the error leads to its cell', async () => {
  const { user, store } = renderField('table', { settings });
  await user.type(screen.getByRole('textbox', { name: /Quanti/ }), 'molti');
  await user.click(screen.getByText('Avanti'));
  expect(store.issues().map(({ path, code }) => [path, code])).toEqual([
    ['Domanda.1.count', 'integer-format'],
  ]);
  await user.click(screen.getByRole('link'));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Quanti/ }));
  expect(screen.getByDisplayValue('molti')).toBeDefined();
});
