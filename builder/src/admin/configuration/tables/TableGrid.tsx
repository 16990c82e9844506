import { useEffect, useId, useRef, type ClipboardEvent } from 'react';
import { randomId } from '../../../graphql/idempotency';
import { useT } from '../../../i18n/i18n';
import { Button, IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import {
  CELL_KINDS,
  isSheet,
  problemsOf,
  readPasted,
  type CellKind,
  type EditedRow,
  type EditedTable,
} from './edited-table';

interface TableGridProps {
  readonly table: EditedTable;
  readonly onChange: (table: EditedTable) => void;
}

/** The rows of a table: written one by one, or pasted from a spreadsheet. */
export function TableGrid({ table, onChange }: TableGridProps) {
  const t = useT();
  const id = useId();
  const body = useRef<HTMLTableSectionElement>(null);
  const focusLast = useRef(false);
  const problems = problemsOf(table);
  const { rows, cells } = table;
  useEffect(() => {
    if (!focusLast.current) return;
    focusLast.current = false;
    body.current?.querySelector<HTMLInputElement>('tr:last-child input')?.focus();
  });
  const change = (row: EditedRow) =>
    onChange({ ...table, rows: rows.map((one) => (one.id === row.id ? row : one)) });
  const add = () => {
    focusLast.current = true;
    onChange({ ...table, rows: [...rows, { id: randomId(), key: '', value: '' }] });
  };
  const paste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isSheet(text)) return;
    event.preventDefault();
    const pasted = readPasted(text).map((row) => ({ ...row, id: randomId() }));
    const before = rows.slice(0, at + 1).filter(({ key, value }) => key !== '' || value !== '');
    onChange({ ...table, rows: [...before, ...pasted, ...rows.slice(at + 1)] });
  };
  return (
    <div className="stack">
      <Select
        label={t('settings.tables.cells')}
        value={cells}
        options={CELL_KINDS.map((kind) => ({ key: kind, label: t(`settings.tables.cells.${kind}`) }))}
        onChange={(chosen) =>
          onChange({ ...table, cells: CELL_KINDS.find((kind) => kind === chosen) ?? cells })
        }
      />
      <p className="small muted" id={`${id}-help`}>
        {t('settings.tables.paste')}
      </p>
      <div className="table-scroll">
        <table className="lookup-grid" aria-describedby={`${id}-help`}>
          <thead>
            <tr>
              <th scope="col">{t('settings.tables.key')}</th>
              <th scope="col">{t(HEADS[cells])}</th>
              <td />
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, at) => (
              <Row
                key={row.id}
                row={row}
                position={at + 1}
                cells={cells}
                problem={problems.get(row.id)}
                onChange={change}
                onPaste={(event) => paste(event, at)}
                onEnter={at === rows.length - 1 ? add : undefined}
                onRemove={() => onChange({ ...table, rows: rows.filter((one) => one.id !== row.id) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button icon="plus" onPress={add}>
          {t('settings.tables.add-row')}
        </Button>
      </div>
    </div>
  );
}

const HEADS = {
  money: 'settings.tables.value-money',
  number: 'settings.tables.value-number',
  text: 'settings.tables.value-text',
} as const;

interface RowProps {
  readonly row: EditedRow;
  readonly position: number;
  readonly cells: CellKind;
  readonly problem: ReturnType<ReturnType<typeof problemsOf>['get']>;
  readonly onChange: (row: EditedRow) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Of the last row alone: Enter goes on to a new one. */
  readonly onEnter: (() => void) | undefined;
  readonly onRemove: () => void;
}

function Row({ row, position, cells, problem, onChange, onPaste, onEnter, onRemove }: RowProps) {
  const t = useT();
  const id = useId();
  const atKey = problem === 'no-key' || problem === 'duplicate';
  const common = { autoComplete: 'off', className: 'input', onPaste };
  const wrong = (here: boolean) =>
    problem === undefined || !here ? {} : { 'aria-invalid': true, 'aria-describedby': id };
  return (
    <tr
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        onEnter?.();
      }}
    >
      <td>
        <input
          {...common}
          {...wrong(atKey)}
          aria-label={t('settings.tables.key-of', { position })}
          value={row.key}
          onChange={(event) => onChange({ ...row, key: event.target.value })}
        />
        {problem === undefined ? null : (
          <span className="field-problem" id={id}>
            {t(`settings.tables.problem.${problem}`)}
          </span>
        )}
      </td>
      <td>
        <input
          {...common}
          {...wrong(!atKey)}
          inputMode={cells === 'text' ? undefined : 'decimal'}
          aria-label={t('settings.tables.value-of', { position })}
          value={row.value}
          onChange={(event) => onChange({ ...row, value: event.target.value })}
        />
      </td>
      <td>
        <IconButton icon="trash" label={t('settings.tables.remove-row', { position })} onPress={onRemove} />
      </td>
    </tr>
  );
}
