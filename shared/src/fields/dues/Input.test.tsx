import { screen, within } from '@testing-library/react';
import { renderField } from '../../react/testing/render-field';
import { SERVICES } from '../../react/testing/build-form';
import type { DuesDesk, OfferedDue } from '../input';

const parking: OfferedDue = {
  code: '301000000000004285',
  reason: 'Divieto di sosta',
  object: 'AB123CD',
  date: '2026-05-12',
  amount: 2940,
  reducedUntil: '2026-05-17',
  fullAmount: 4200,
  state: 'open',
};
const paid: OfferedDue = { ...parking, code: '300000000000000104', reason: 'Sosta', state: 'paid' };

function desk(own: () => Promise<readonly OfferedDue[]>, find: DuesDesk['find'] = async () => null) {
  return { services: { ...SERVICES, dues: { own, find } } };
}

test('own dues are cards; what is paid says so and cannot be chosen', async () => {
  const { user, read } = renderField(
    'dues',
    {},
    desk(async () => [parking, paid]),
  );
  const card = await screen.findByRole('radio', { name: /Divieto di sosta 29,40/ });
  expect(screen.getByText(/Scontato fino al 17\/05\/2026, poi 42,00/)).toBeDefined();
  expect(screen.getAllByRole('radio')).toHaveLength(1);
  expect(within(screen.getByRole('list')).getByText('Già pagato')).toBeDefined();
  await user.click(card);
  expect(read()).toMatchObject({ items: [{ code: parking.code, amount: 2940 }], total: 2940 });
});

test('an amount chosen on another day is that of today when the page opens', async () => {
  const value = { items: [{ code: parking.code, reason: 'x', object: null, date: null, amount: 4200 }] };
  const { read } = renderField('dues', {}, { ...desk(async () => [parking]), answer: value });
  expect(await screen.findByText(/calcolato di nuovo a oggi/)).toBeDefined();
  expect(read()).toMatchObject({ total: 2940 });
});

test('a code finds a due of somebody else, and one that is none says so', async () => {
  const find = async (_list: string, code: string) => (code === parking.code ? parking : null);
  const { user, read } = renderField(
    'dues',
    {},
    desk(async () => [], find),
  );
  const code = await screen.findByRole('textbox', { name: /Codice avviso/ });
  await user.type(code, paid.code);
  await user.click(screen.getByRole('button', { name: 'Cerca l’avviso' }));
  expect(await screen.findByText(/Nessun avviso con questo codice/)).toBeDefined();
  await user.clear(code);
  await user.type(code, parking.code);
  await user.click(screen.getByRole('button', { name: 'Cerca l’avviso' }));
  expect(await screen.findByText(/Avviso trovato e scelto/)).toBeDefined();
  expect(read()).toMatchObject({ items: [{ code: parking.code }], total: 2940 });
});

test('with the source down the code is kept without an amount', async () => {
  const down = () => Promise.reject(new Error('down'));
  const { user, read } = renderField('dues', {}, desk(down, down));
  expect(await screen.findByText(/non risponde/)).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: /Codice avviso/ }), parking.code);
  await user.click(screen.getByRole('button', { name: 'Cerca l’avviso' }));
  expect(await screen.findByText(/Il codice resta qui/)).toBeDefined();
  expect(read()).toMatchObject({ items: [{ code: parking.code, amount: null }], total: null });
  expect(screen.getByRole('button', { name: 'Verifica l’importo dell’avviso' })).toBeDefined();
});

test('several together are added up', async () => {
  const other: OfferedDue = { ...parking, code: paid.code, amount: 60 };
  const { user, read } = renderField(
    'dues',
    { settings: { list: 'fines', several: true } },
    desk(async () => [parking, other]),
  );
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
  expect(read()).toMatchObject({ count: 2, total: 3000 });
});
