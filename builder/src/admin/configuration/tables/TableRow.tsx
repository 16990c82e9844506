import { useId, type ClipboardEvent } from 'react';
import { useT } from '../../../i18n/i18n';
import { IconButton } from '../../../ui/Button';
import type { EditedColumn, EditedRow } from './edited-table';
import type { CellProblem } from './table-problems';

interface TableRowProps {
  readonly row: EditedRow;
  readonly columns: readonly EditedColumn[];
  readonly position: number;
  readonly problem: CellProblem | undefined;
  readonly onChange: (row: EditedRow) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Of the last row alone: Enter goes on to a new one. */
  readonly onEnter: (() => void) | undefined;
  readonly onRemove: () => void;
}

/** A row of a lookup table: its key and a cell for each column. */
export function TableRow({
  row,
  columns,
  position,
  problem,
  onChange,
  onPaste,
  onEnter,
  onRemove,
}: TableRowProps) {
  const t = useT();
  const id = useId();
  const common = { autoComplete: 'off', className: 'input', onPaste };
  const wrong = (column: number | undefined) =>
    problem === undefined || problem.column !== column
      ? {}
      : { 'aria-invalid': true, 'aria-describedby': id };
  const problemAt = (column: number | undefined) =>
    problem === undefined || problem.column !== column ? null : (
      <span className="field-problem" id={id}>
        {t(`settings.tables.problem.${problem.problem}`)}
      </span>
    );
  const write = (at: number, value: string) =>
    onChange({
      ...row,
      values: columns.map((_column, index) => (index === at ? value : (row.values[index] ?? ''))),
    });
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
          {...wrong(undefined)}
          aria-label={t('settings.tables.key-of', { position })}
          value={row.key}
          onChange={(event) => onChange({ ...row, key: event.target.value })}
        />
        {problemAt(undefined)}
      </td>
      {columns.map(({ id: column, name, cells }, at) => (
        <td key={column}>
          <input
            {...common}
            {...wrong(at)}
            inputMode={cells === 'text' ? undefined : 'decimal'}
            aria-label={
              columns.length === 1
                ? t('settings.tables.value-of', { position })
                : t('settings.tables.value-in', { position, name })
            }
            value={row.values[at] ?? ''}
            onChange={(event) => write(at, event.target.value)}
          />
          {problemAt(at)}
        </td>
      ))}
      <td>
        <IconButton icon="trash" label={t('settings.tables.remove-row', { position })} onPress={onRemove} />
      </td>
    </tr>
  );
}
