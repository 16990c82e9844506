import { ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, paragraphOf, sectionOf } from '../declare';
import { readText, readWords } from '../read-settings';

export function inputForm(settings: JsonObject): readonly SectionDefinition[] {
  const words = readWords(settings, 'instructions', { it: '' });
  const instructions = fieldOf(
    'instructions',
    'note',
    { it: 'Istruzioni', en: 'Instructions' },
    {
      settings: { text: { ...words }, tone: 'info' },
    },
  );
  return [
    sectionOf(
      'task',
      { it: 'Compito', en: 'Task' },
      ...(words.it === '' ? [] : [instructions]),
      paragraphOf('notes', { it: 'Note', en: 'Notes' }),
      filesOf('files', { it: 'Documenti', en: 'Documents' }),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({ changes: {}, values: { notes: readText(input, 'notes'), files: input['files'] ?? [] } });
}
