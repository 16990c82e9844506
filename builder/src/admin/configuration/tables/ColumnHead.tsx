import { useId } from 'react';
import { useT } from '../../../i18n/i18n';
import { IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { CELL_KINDS } from './cells';
import type { EditedColumn } from './edited-table';
import type { ColumnProblem } from './table-problems';

interface ColumnHeadProps {
  readonly column: EditedColumn;
  readonly position: number;
  /** The only column: it needs no name and cannot be taken away. */
  readonly isOnly: boolean;
  readonly problem: ColumnProblem | undefined;
  readonly onChange: (column: EditedColumn) => void;
  readonly onRemove: () => void;
}

/** What a column holds and, where there are several, the name by which formulas read it. */
export function ColumnHead({ column, position, isOnly, problem, onChange, onRemove }: ColumnHeadProps) {
  const t = useT();
  const id = useId();
  const hasName = !isOnly || column.name !== '';
  return (
    <th scope="col">
      <div className="column-head">
        {hasName ? (
          <input
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={column.name}
            aria-label={t('settings.tables.column-name', { position })}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem === undefined ? undefined : id}
            onChange={(event) => onChange({ ...column, name: event.target.value })}
          />
        ) : null}
        <Select
          label={t('settings.tables.cells-of', { position })}
          labelHidden
          value={column.cells}
          options={CELL_KINDS.map((kind) => ({ key: kind, label: t(`settings.tables.cells.${kind}`) }))}
          onChange={(chosen) =>
            onChange({ ...column, cells: CELL_KINDS.find((kind) => kind === chosen) ?? column.cells })
          }
        />
        {isOnly ? null : (
          <IconButton
            icon="trash"
            label={t('settings.tables.remove-column', { name: column.name, position })}
            onPress={onRemove}
          />
        )}
      </div>
      {problem === undefined ? null : (
        <span className="field-problem" id={id}>
          {t(`settings.tables.problem.${problem}`)}
        </span>
      )}
    </th>
  );
}
