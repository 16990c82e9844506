import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { Performed } from '../activity-type';

export function inputForm(): readonly SectionDefinition[] {
  return [];
}

/** Nothing changes: what matters are the actions around it. */
export async function perform(): Promise<Result<Performed>> {
  return ok({ changes: {}, values: {} });
}
