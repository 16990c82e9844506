import { useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { isJsonObject, localize, type Json } from '../../kernel';
import { withPart } from '../controls/PartsControl';
import { useFocusSoon } from '../controls/use-focus-soon';
import type { InputProps } from '../input';
import { nextRowId } from '../row-ids';
import { columnPart } from './columns';
import type { TableRow, TableSettings } from './field';

/** More columns than these stand one under the other at any width. */
const MOST_BESIDE = 4;

type Props = InputProps<readonly TableRow[], TableSettings>;
type Row = { readonly _id: string; readonly cells: Json };

/** Rows as cards on a telephone, as a table where there is room; a row is stored once something stands in it. */
export function TableInput(props: Props): ReactNode {
  const { id, raw, settings, required, readOnly, locale, t, onChange } = props;
  const stored = rowsOf(raw);
  const least = Math.max(settings.minRows ?? 0, 1);
  const [added, setAdded] = useState(0);
  const rows = padded(stored, Math.max(least, stored.length, added));
  const [said, setSaid] = useState('');
  const body = useRef<HTMLDivElement>(null);
  const focusSoon = useFocusSoon(body);
  const store = (next: readonly Row[]) => onChange(next.map(({ _id, cells }) => withPart(cells, '_id', _id)));

  function add() {
    setAdded(rows.length + 1);
    setSaid(t('field.table.added', { n: rows.length + 1 }));
    focusSoon(`[data-row="${rows.length + 1}"] :is(input, select, textarea)`);
  }
  function remove(index: number) {
    setAdded(rows.length - 1);
    store(rows.filter((_row, at) => at !== index));
    setSaid(t('field.table.removed', { n: index + 1 }));
    focusSoon(`[data-row="${Math.max(index, 1)}"] :is(input, select, textarea)`);
  }

  const style: CSSProperties & Record<'--fr-columns', number> = { '--fr-columns': settings.columns.length };
  return (
    <div
      ref={body}
      className={settings.columns.length <= MOST_BESIDE ? 'fr-table fr-table-beside' : 'fr-table'}
      style={style}
    >
      <div className="fr-table-head" aria-hidden="true">
        {settings.columns.map((column) => (
          <span key={column._id}>
            {localize(column.label, locale)}
            {required && column.required !== true ? ` (${t('field.table.optional')})` : ''}
          </span>
        ))}
      </div>
      <ol className="fr-items">
        {rows.map((row, index) => (
          <TableRowItem
            key={row._id}
            {...props}
            row={row}
            position={index + 1}
            onCells={(cells) => store(rows.map((other) => (other === row ? { ...row, cells } : other)))}
            onRemove={readOnly || rows.length <= least ? undefined : () => remove(index)}
          />
        ))}
      </ol>
      {readOnly || rows.length >= settings.maxRows ? null : (
        <button type="button" id={`${id}-add`} className="btn btn-outline-primary fr-add" onClick={add}>
          {t('field.table.add')}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface RowProps extends Props {
  readonly row: Row;
  readonly position: number;
  onCells(cells: Json): void;
  readonly onRemove: (() => void) | undefined;
}

function TableRowItem({ row, position, settings, required, t, renderPart, onCells, onRemove }: RowProps) {
  const { _id, cells } = row;
  return (
    <li className="fr-table-row" data-row={position}>
      <div role="group" aria-label={t('field.table.row', { n: position })} className="fr-table-cells">
        <p className="fr-table-title" aria-hidden="true">
          {t('field.table.row', { n: position })}
        </p>
        {settings.columns.map(columnPart).map((part) => (
          <div key={part.field.key} className="fr-table-cell">
            {renderPart({
              key: `${_id}.${part.field.key}`,
              field: part.field,
              type: part.type,
              value: isJsonObject(cells) ? (cells[part.field.key] ?? null) : null,
              required: required && part.required,
              onChange: (value) => onCells(withPart(cells, part.field.key, value)),
            })}
          </div>
        ))}
      </div>
      {onRemove === undefined ? null : (
        <button
          type="button"
          className="btn btn-link"
          aria-label={t('field.table.remove-named', { n: position })}
          onClick={onRemove}
        >
          {t('field.table.remove')}
        </button>
      )}
    </li>
  );
}

function rowsOf(raw: Json): readonly Row[] {
  const list: readonly Json[] = Array.isArray(raw) ? raw : [];
  return list.map((cells, index) => ({
    _id: isJsonObject(cells) && typeof cells['_id'] === 'string' ? cells['_id'] : `${index + 1}`,
    cells,
  }));
}

/** The rows with empty ones after them, up to a count. */
function padded(rows: readonly Row[], count: number): readonly Row[] {
  const all = [...rows];
  while (all.length < count) all.push({ _id: nextRowId(all.map(({ _id }) => _id)), cells: {} });
  return all;
}
