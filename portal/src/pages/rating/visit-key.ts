import { newKey } from '../../session/new-key';

const KEPT_AS = 'istanze-visit';
let unkept: string | undefined;

/** What tells this visit from others while its tab is open: made up at the first rating, kept in no cookie, sent with ratings alone. */
export function visitKey(): string {
  try {
    const kept = sessionStorage.getItem(KEPT_AS);
    if (kept !== null) return kept;
    const fresh = newKey();
    sessionStorage.setItem(KEPT_AS, fresh);
    return fresh;
  } catch {
    return (unkept ??= newKey());
  }
}
