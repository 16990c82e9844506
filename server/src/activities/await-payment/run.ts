import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { Performed } from '../activity-type';

export function inputForm(): readonly SectionDefinition[] {
  return [];
}

/** Nothing changes: what matters is told by the signal. */
export async function perform(): Promise<Result<Performed>> {
  return ok({ changes: {}, values: {} });
}
