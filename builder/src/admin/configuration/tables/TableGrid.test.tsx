import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LanguageProvider } from '../../../i18n/i18n';
import { toTable, type EditedTable } from './edited-table';
import { TableGrid } from './TableGrid';

function show(first: EditedTable) {
  const seen = { table: first };
  function Host() {
    const [table, setTable] = useState(first);
    seen.table = table;
    return <TableGrid table={table} onChange={setTable} />;
  }
  render(
    <LanguageProvider>
      <Host />
    </LanguageProvider>,
  );
  return seen;
}

const EMPTY: EditedTable = {
  name: 'fares',
  columns: [{ id: 'c', name: '', cells: 'money' }],
  rows: [{ id: '1', key: '', values: [''] }],
};
const key = (row: number) => screen.getByRole('textbox', { name: `Chiave della riga ${row}` });
const value = (row: number) => screen.getByRole('textbox', { name: `Valore della riga ${row}` });

beforeEach(() => localStorage.clear());

test('rows are written by keyboard alone: Enter on the last one begins the next', async () => {
  const seen = show(EMPTY);
  const user = userEvent.setup();
  await user.type(key(1), 'worker');
  await user.tab();
  await user.keyboard('12,50{Enter}');
  expect(document.activeElement).toBe(key(2));
  await user.keyboard('resident');
  await user.type(value(2), '0');
  expect(toTable(seen.table)).toEqual({ values: 'money', rows: { worker: 1250, resident: 0 } });
});

test('two columns of a spreadsheet take the place of an empty row', async () => {
  const seen = show(EMPTY);
  const user = userEvent.setup();
  await user.click(key(1));
  await user.paste('Zona A\t10\nZona B\t1.200,5\n');
  expect(toTable(seen.table).rows).toEqual({ 'Zona A': 1000, 'Zona B': 120_050 });
});

test('a word pasted into a cell is only written there', async () => {
  const seen = show(EMPTY);
  const user = userEvent.setup();
  await user.click(key(1));
  await user.paste('Zona A');
  expect(seen.table.rows).toMatchObject([{ key: 'Zona A', values: [''] }]);
});

test('the second of two equal keys says so where it stands', async () => {
  show({
    ...EMPTY,
    rows: [
      { id: '1', key: 'a', values: ['1'] },
      { id: '2', key: '', values: ['2'] },
    ],
  });
  const user = userEvent.setup();
  await user.type(key(2), 'a');
  const described = key(2).getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(described)?.textContent).toContain('ogni chiave si scrive una volta');
  expect(key(1).getAttribute('aria-invalid')).toBeNull();
});

test('a second column gives names to both, and cells are written and pasted across', async () => {
  const seen = show(EMPTY);
  const user = userEvent.setup();
  await user.click(screen.getByText('Aggiungi una colonna'));
  await user.type(screen.getByLabelText('Nome della colonna 2'), 'b');
  await user.click(key(1));
  await user.paste('A\t10\t100\nB\t\t90');
  expect(toTable(seen.table)).toEqual({
    money: ['colonna1', 'colonna2b'],
    rows: { A: { colonna1: 1000, colonna2b: 10_000 }, B: { colonna2b: 9000 } },
  });
});
