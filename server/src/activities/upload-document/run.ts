import { ok, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'documents',
      { it: 'Documenti', en: 'Documents' },
      fieldOf(
        'subject',
        'text',
        { it: 'Che cosa sono', en: 'What they are' },
        { required: true, settings: { maxLength: 120 } },
      ),
      filesOf('files', { it: 'Documenti', en: 'Documents' }, { required: true }),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({ changes: {}, values: { subject: readText(input, 'subject'), files: input['files'] ?? [] } });
}
