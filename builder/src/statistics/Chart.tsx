import { csvRow, CSV_START } from '@istanze/shared';
import type { ReactNode } from 'react';
import { useT } from '../i18n/i18n';
import { Button } from '../ui/Button';
import { saveBlob } from '../ui/save-blob';

export interface ChartTable {
  readonly head: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly string[])[];
}

interface ChartProps {
  readonly title: string;
  /** What the figures show, in a sentence. */
  readonly finding: string;
  readonly table: ChartTable;
  /** The drawing: what it shows stands in the table too, so it is hidden from who cannot see it. */
  readonly children: ReactNode;
}

/** A drawing under what it shows, with its figures in a table and as a file. */
export function Chart({ title, finding, table, children }: ChartProps) {
  const t = useT();
  return (
    <section className="card chart" aria-label={title}>
      <div className="card-head">
        <div>
          <h2>{finding}</h2>
          <p className="small muted">{title}</p>
        </div>
      </div>
      <div className="chart-body" aria-hidden="true">
        {children}
      </div>
      <details className="chart-table">
        <summary>{t('statistics.table')}</summary>
        <FiguresTable title={title} table={table} />
      </details>
    </section>
  );
}

interface FiguresTableProps {
  readonly title: string;
  readonly table: ChartTable;
}

/** Figures in rows and columns, to be read and to be taken away. */
export function FiguresTable({ title, table: { head, rows } }: FiguresTableProps) {
  const t = useT();
  const name = `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`;
  return (
    <>
      <div
        className="figures-scroll"
        role="region"
        aria-label={t('statistics.table-of', { title })}
        tabIndex={0}
      >
        <table className="figures">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={head[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[index]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        variant="quiet"
        icon="download"
        aria-label={t('statistics.csv', { title })}
        onPress={() => saveBlob(name, toCsv([head, ...rows]))}
      >
        {t('statistics.csv-short')}
      </Button>
    </>
  );
}

function toCsv(rows: readonly (readonly string[])[]): Blob {
  return new Blob([CSV_START, ...rows.map(csvRow)], { type: 'text/csv;charset=utf-8' });
}
