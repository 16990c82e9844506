import { ok, type JsonObject, type Result, type SectionDefinition } from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { filesOf, paragraphOf, sectionOf } from '../declare';
import { readText } from '../read-settings';

/** Key of the outcome that says there are no remarks: it asks nothing. */
export const NO_REMARKS = 'none';

export function inputForm(_settings: JsonObject, outcome: string): readonly SectionDefinition[] {
  if (outcome === NO_REMARKS) return [];
  return [
    sectionOf(
      'remarks',
      { it: 'Le tue osservazioni', en: 'Your remarks' },
      paragraphOf(
        'remarks',
        { it: 'Perché la richiesta va accolta', en: 'Why the request should be accepted' },
        { required: true },
      ),
      filesOf('files', { it: 'Documenti', en: 'Documents' }),
    ),
  ];
}

export async function perform({ input }: PerformContext): Promise<Result<Performed>> {
  return ok({
    changes: { unread: true },
    values: { remarks: readText(input, 'remarks'), files: input['files'] ?? [] },
  });
}
