import { useEffect, useId, useRef, type ClipboardEvent } from 'react';
import { randomId } from '../../../graphql/idempotency';
import { useT } from '../../../i18n/i18n';
import { Button } from '../../../ui/Button';
import { ColumnHead } from './ColumnHead';
import type { EditedColumn, EditedRow, EditedTable } from './edited-table';
import { isSheet, readPasted } from './read-pasted';
import { problemsOf } from './table-problems';
import { TableRow } from './TableRow';
import { addColumn, removeColumn } from './table-columns';

interface TableGridProps {
  readonly table: EditedTable;
  readonly onChange: (table: EditedTable) => void;
}

/** The rows and columns of a table: written one by one, or pasted from a spreadsheet. */
export function TableGrid({ table, onChange }: TableGridProps) {
  const t = useT();
  const id = useId();
  const problems = problemsOf(table);
  const { rows, columns } = table;
  const { body, focusLast } = useLastRow();
  const changeRow = (row: EditedRow) =>
    onChange({ ...table, rows: rows.map((one) => (one.id === row.id ? row : one)) });
  const changeColumn = (column: EditedColumn) =>
    onChange({ ...table, columns: columns.map((one) => (one.id === column.id ? column : one)) });
  const add = () => {
    focusLast();
    onChange({ ...table, rows: [...rows, { id: randomId(), key: '', values: columns.map(() => '') }] });
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isSheet(text)) return;
    event.preventDefault();
    const pasted = readPasted(text, columns.length).map((row) => ({ ...row, id: randomId() }));
    const before = rows
      .slice(0, at + 1)
      .filter(({ key, values }) => [key, ...values].some((cell) => cell !== ''));
    onChange({ ...table, rows: [...before, ...pasted, ...rows.slice(at + 1)] });
  };
  return (
    <div className="stack">
      <p className="small muted" id={`${id}-help`}>
        {t('settings.tables.paste')}
      </p>
      <div className="table-scroll">
        <table className="lookup-grid" aria-describedby={`${id}-help`}>
          <thead>
            <tr>
              <th scope="col">{t('settings.tables.key')}</th>
              {columns.map((column, at) => (
                <ColumnHead
                  key={column.id}
                  column={column}
                  position={at + 1}
                  isOnly={columns.length === 1}
                  problem={problems.columns.get(column.id)}
                  onChange={changeColumn}
                  onRemove={() => onChange(removeColumn(table, at))}
                />
              ))}
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, at) => (
              <TableRow
                key={row.id}
                row={row}
                columns={columns}
                position={at + 1}
                problem={problems.rows.get(row.id)}
                onChange={changeRow}
                onPaste={(event) => paste(event, at)}
                onEnter={at === rows.length - 1 ? add : undefined}
                onRemove={() => onChange({ ...table, rows: rows.filter((one) => one.id !== row.id) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="inline">
        <Button icon="plus" onPress={add}>
          {t('settings.tables.add-row')}
        </Button>
        <Button icon="plus" variant="quiet" onPress={() => onChange(addColumn(table, randomId))}>
          {t('settings.tables.add-column')}
        </Button>
      </div>
    </div>
  );
}

/** Who adds a row goes on by writing it. */
function useLastRow() {
  const body = useRef<HTMLTableSectionElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (!asked.current) return;
    asked.current = false;
    body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus();
  });
  return { body, focusLast: () => void (asked.current = true) };
}
