import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { sectionOf } from '../declare';
import { readText } from '../read-settings';
import { grantFields } from '../reject/decision-fields';

export function inputForm(): readonly SectionDefinition[] {
  return [sectionOf('decision', { it: 'Accoglimento', en: 'Acceptance' }, ...grantFields())];
}

export async function perform({ input, view }: PerformContext): Promise<Result<Performed>> {
  return ok({
    changes: {},
    values: { reasons: readText(input, 'reasons'), renewal: view.instance.renewedFrom !== null },
  });
}
