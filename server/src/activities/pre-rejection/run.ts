import { ok, REMARKS_DAYS, type Result, type SectionDefinition } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'notice',
      { it: 'Preavviso di rigetto', en: 'Notice of refusal' },
      paragraphOf(
        'reasons',
        { it: 'Motivi che ostano all’accoglimento', en: 'Reasons against acceptance' },
        {
          required: true,
          help: {
            it: 'Il cittadino li legge così come li scrivi.',
            en: 'The citizen reads them as you write them.',
          },
        },
      ),
    ),
  ];
}

/** Competitive procedures have their own remarks on the ranking (L. 241/1990 art. 10-bis). */
export function whyNot({ release }: ActivityView): string | undefined {
  return release.content.service.competitive ? 'reason.competitive' : undefined;
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({
    changes: {},
    values: { reasons: readText(input, 'reasons'), days: REMARKS_DAYS },
    days: REMARKS_DAYS,
  });
}
