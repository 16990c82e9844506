import { type PageInfo, pageInfo } from './page-info';

/** An opaque cursor over the sort keys of a row; the client gives it back, nothing else. */
function encodeCursor(keys: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys in a cursor; undefined for anything that is not a cursor of `length` keys. */
export function decodeCursor(
  cursor: string | null | undefined,
  length: number,
): readonly (string | null)[] | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(keys) || keys.length !== length) return undefined;
    return keys.every((key) => key === null || typeof key === 'string') ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** One page out of `first + 1` rows, with the cursor that `keysOf` makes of each. */
export function toConnection<Row, Node>(
  rows: readonly Row[],
  first: number,
  keysOf: (row: Row) => readonly (string | null)[],
  toNode: (row: Row) => Node,
): { edges: { node: Node; cursor: string }[]; pageInfo: PageInfo } {
  const edges = rows.slice(0, first).map((row) => ({ node: toNode(row), cursor: encodeCursor(keysOf(row)) }));
  return { edges, pageInfo: pageInfo(rows.length > first, edges.at(-1)?.cursor ?? null) };
}

/** How many rows a page may have: never fewer than one, never more than `limit`. */
export function pageSize(first: number, limit = 100): number {
  return Math.min(Math.max(Math.trunc(first), 1), limit);
}
