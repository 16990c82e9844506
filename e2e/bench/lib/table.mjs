/** Rows of words as a Markdown table, columns of one width. */
export function table(head, rows) {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length), 3));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [first = [], ...rest] = all;
  return [line(first), rule, ...rest.map(line)].join('\n');
}

/** `1.2×`, `14×`. */
export function ratio(value, limit) {
  const times = value / limit;
  return `${times >= 10 ? Math.round(times) : times.toFixed(times < 2 ? 2 : 1)}×`;
}
