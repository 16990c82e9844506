import type { Path } from './path';

/** What a person can correct: a stable code, where it is, and the values its message needs (texts live in the catalogue). */
export interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly params?: Readonly<Record<string, IssueParam>>;
}

export type IssueParam = string | number | boolean | null;
