interface Coded {
  readonly code: string;
}

/** The instances after and before one of a list; with none open, the first one is next. */
export function neighbours<Row extends Coded>(
  rows: readonly Row[],
  code: string | undefined,
): { readonly next: Row | undefined; readonly previous: Row | undefined } {
  const at = rows.findIndex((row) => row.code === code);
  if (at < 0) return { next: rows[0], previous: undefined };
  return { next: rows[at + 1], previous: rows[at - 1] };
}

/**
 * The instance to offer after `code` was worked on: the one that followed it, even when the list, read again, no longer
 * holds `code`; the first of the list when it was the last.
 */
export function nextToWork<Row extends Coded>(
  before: readonly Row[],
  now: readonly Row[],
  code: string,
): Row | undefined {
  const at = before.findIndex((row) => row.code === code);
  const following = before.slice(at + 1).map((row) => row.code);
  const there = new Map(now.filter((row) => row.code !== code).map((row) => [row.code, row]));
  for (const one of following) {
    const row = there.get(one);
    if (row !== undefined) return row;
  }
  return now.find((row) => row.code !== code);
}
