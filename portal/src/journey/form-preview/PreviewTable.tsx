import type { ReactNode } from 'react';

interface PreviewTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of many columns: on a narrow screen each row is a list of what is written in it. The roles keep it a table there too. */
export function PreviewTable({ caption, heads, rows }: PreviewTableProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <table className="preview-table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head) => (
            <th key={head} scope="col" role="columnheader">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells) => (
          <tr key={cells.join('|')} role="row">
            {heads.map((head, at) => (
              <td key={head} role="cell" data-head={head}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
