import { fail, ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'release',
      { it: 'Rimessa in coda', en: 'Put back' },
      paragraphOf('note', { it: 'Perché', en: 'Why' }),
    ),
  ];
}

/** Refused when nobody has it: `not-claimed`. */
export async function perform({ input, view }: PerformContext): Promise<Result<Performed>> {
  if (view.instance.assigneeId === null) return fail([{ code: 'not-claimed', path: '' }]);
  return ok({ changes: { assigneeId: null }, values: { note: readText(input, 'note') } });
}
