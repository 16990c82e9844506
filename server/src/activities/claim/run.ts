import { fail, ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';

export function inputForm(): readonly SectionDefinition[] {
  return [];
}

/** Refused when somebody else has it: `already-claimed`. Claiming one's own again changes nothing. */
export async function perform({ actor, view }: PerformContext): Promise<Result<Performed>> {
  const { assigneeId } = view.instance;
  if (actor.kind !== 'staff') return fail([{ code: 'not-performer', path: '' }]);
  if (assigneeId !== null && assigneeId !== actor.id) return fail([{ code: 'already-claimed', path: '' }]);
  return ok({ changes: { assigneeId: actor.id, unread: false }, values: {} });
}
