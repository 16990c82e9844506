import { fail, ok, type JsonObject, type Result, type SectionDefinition, type Text } from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, paragraphOf, sectionOf } from '../declare';
import { findLast } from '../earlier-work';
import { readText } from '../read-settings';
import { SILENT } from './silence';

/** Reasons are asked for whatever binds or refuses; a plain yes may go without. */
export function inputForm(
  _settings: JsonObject,
  outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  if (outcome === SILENT) return [];
  const question = readText(findLast(view.earlier, 'ask-opinion')?.values ?? {}, 'question');
  const asked: Text = { it: `Ti è stato chiesto: ${question}`, en: `You were asked: ${question}` };
  const note = fieldOf(
    'asked',
    'note',
    { it: 'Domanda', en: 'Question' },
    { settings: { text: { ...asked }, tone: 'info' } },
  );
  return [
    sectionOf(
      'opinion',
      { it: 'Parere', en: 'Opinion' },
      ...(question === '' ? [] : [note]),
      paragraphOf(
        'reasons',
        outcome === 'conditions'
          ? { it: 'Condizioni', en: 'Conditions' }
          : { it: 'Motivi del parere', en: 'Reasons of the opinion' },
        { required: outcome !== 'favourable' },
      ),
      filesOf('files', { it: 'Documenti', en: 'Documents' }),
    ),
  ];
}

/** Silence is for the clock: nobody chooses it (`not-performer`). */
export async function perform({ outcome, input, actor }: PerformContext): Promise<Result<Performed>> {
  if (outcome === SILENT && actor.kind !== 'system') return fail([{ code: 'not-performer', path: '' }]);
  return ok({
    changes: { unread: true },
    values: { opinion: outcome, reasons: readText(input, 'reasons'), files: input['files'] ?? [] },
  });
}
