import { screen } from '@testing-library/react';
import { renderField } from '../../react/testing/render-field';

const settings = {
  items: [
    { _id: 'a', label: { it: 'Pasto' }, price: 500, max: 2 },
    { _id: 'b', label: { it: 'Merenda' }, price: 150, max: null },
  ],
};

test('quantities are written or stepped, never past the most, and the total follows', async () => {
  const { user, read } = renderField('price-list', { settings });
  const more = screen.getByRole('button', { name: 'Aggiungi una: Pasto' });
  for (let press = 0; press < 3; press++) await user.click(more);
  expect(document.activeElement).toBe(more);
  await user.clear(screen.getByRole('textbox', { name: 'Merenda' }));
  await user.type(screen.getByRole('textbox', { name: 'Merenda' }), '3');
  expect(read()).toEqual({ quantities: { a: 2, b: 3 }, count: 5, total: 1450 });
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent?.replace(/\s/g, ' '))).toContain(
    '14,50 €',
  );
  await user.click(screen.getByRole('button', { name: 'Togli una: Pasto' }));
  expect(read()).toMatchObject({ quantities: { a: 1, b: 3 }, total: 950 });
});
