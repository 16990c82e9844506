import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'change',
      { it: 'Documento', en: 'Document' },
      paragraphOf(
        'reasons',
        { it: 'Motivi', en: 'Reasons' },
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

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({ changes: {}, values: { reasons: readText(input, 'reasons') } });
}
