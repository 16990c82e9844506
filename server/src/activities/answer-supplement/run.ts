import {
  equalJson,
  localize,
  ok,
  type Answers,
  type JsonObject,
  type Result,
  type SectionDefinition,
} from '@istanze/shared';
import type { ActivityView, PerformContext, Performed } from '../activity-type';
import { filesOf, paragraphOf, sectionOf } from '../declare';
import { readText, readTexts } from '../read-settings';
import { askableItems, askableOf, type AskableItem } from '../request-supplement/askable';
import { readRemarks } from '../request-supplement/remarks';
import { itemSections, putIntoItems } from './asked-items';
import { askedSections } from './asked-sections';
import { withRemarks } from './with-remarks';

export function inputForm(
  _settings: JsonObject,
  _outcome: string,
  view: ActivityView,
): readonly SectionDefinition[] {
  const asked = sectionsAsked(view);
  const required = asked.length === 0;
  return [
    ...asked,
    sectionOf(
      'supplementAnswer',
      { it: 'La tua risposta', en: 'Your answer' },
      paragraphOf(
        'supplementText',
        { it: 'Scrivi qui la tua risposta', en: 'Write your answer here' },
        { required },
      ),
      filesOf('supplementFiles', { it: 'Documenti', en: 'Documents' }),
    ),
  ];
}

function sectionsAsked(view: ActivityView): readonly SectionDefinition[] {
  const sections = askedSections(view.release.content.form, readTexts(view.cause, 'fields'));
  return withRemarks([...sections, ...itemSections(itemsAsked(view))], readRemarks(view.cause));
}

function itemsAsked({ cause, release, instance }: ActivityView): readonly AskableItem[] {
  const asked = readTexts(cause, 'fields');
  return askableItems(release.content.form, instance.answers).filter(({ id }) => asked.includes(id));
}

/** Puts the new answers in the place of the old ones and looks the derived values up again where they changed. */
export async function perform(context: PerformContext): Promise<Result<Performed>> {
  const { input, view } = context;
  const { supplementText, supplementFiles, ...given } = input;
  const { answers: corrected, rest } = putIntoItems(view.instance.answers, given, itemsAsked(view));
  const answers: Answers = { ...corrected, ...rest };
  const changed = askableOf(view.release.content.form, view.instance.answers)
    .filter(({ id }) => readTexts(view.cause, 'fields').includes(id))
    .map(({ label }) => localize(label, 'it'));
  return ok({
    changes: { answers, derived: await deriveAgain(context, answers), unread: true },
    values: {
      text: readText({ supplementText: supplementText ?? null }, 'supplementText'),
      files: supplementFiles ?? [],
      asked: changed.join(', '),
      given,
    },
  });
}

/** What the operator confirmed by hand stays unless the answer it came from is another one. */
async function deriveAgain({ tx, view, ports }: PerformContext, answers: Answers): Promise<JsonObject> {
  const { instance, release } = view;
  const fresh = await ports.derived.compute(tx, release.content, answers);
  const kept = release.content.configuration.derived
    .filter(({ address }) => equalJson(answers[address], instance.answers[address]))
    .map(({ key }) => [key, instance.derived[key] ?? null] as const);
  return { ...instance.derived, ...fresh, ...Object.fromEntries(kept) };
}
