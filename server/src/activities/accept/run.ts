import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'decision',
      { it: 'Accoglimento', en: 'Acceptance' },
      paragraphOf(
        'reasons',
        { it: 'Motivazione o condizioni', en: 'Reasons or conditions' },
        {
          help: {
            it: 'Compare nella comunicazione. Puoi lasciarla vuota.',
            en: 'It appears in the communication. It may stay empty.',
          },
        },
      ),
    ),
  ];
}

export async function perform({ input, view }: PerformContext): Promise<Result<Performed>> {
  return ok({
    changes: {},
    values: { reasons: readText(input, 'reasons'), renewal: view.instance.renewedFrom !== null },
  });
}
