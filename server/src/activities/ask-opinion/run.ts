import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { filesOf, paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'question',
      { it: 'Richiesta di parere', en: 'Request for an opinion' },
      paragraphOf('question', { it: 'Che cosa chiedi', en: 'What you ask' }, { required: true }),
      filesOf('files', { it: 'Documenti', en: 'Documents' }),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({
    changes: {},
    values: { question: readText(input, 'question'), files: input['files'] ?? [] },
  });
}
