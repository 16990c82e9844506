import type { ReactNode } from 'react';
import { useT } from '../i18n/i18n';

interface CardTableProps {
  /** What the table is of, for who does not see what stands above it. */
  readonly label: string;
  readonly columns: readonly string[];
  /** The last column holds what can be done with a row; its head is only spoken. */
  readonly withActions?: boolean;
  /** Inside a card already. */
  readonly flat?: boolean;
  /** Name of the table's own styles. */
  readonly className?: string;
  /** The rows. */
  readonly children: ReactNode;
}

/** A table of the back office; where it is wider than the page it is moved sideways, by keyboard too. */
export function CardTable(props: CardTableProps) {
  const { label, columns, withActions = false, flat = false, className = '', children } = props;
  const t = useT();
  return (
    <div className={flat ? 'table-scroll' : 'card table-scroll'} tabIndex={0} role="group" aria-label={label}>
      <table className={`table ${className}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            {withActions ? (
              <th scope="col">
                <span className="visually-hidden">{t('table.actions')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
