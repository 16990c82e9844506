import type { FormDefinition } from '../definition';
import type { Locale } from '../kernel';
import { textsOf, type FoundText } from './lint/texts-of';

/** A text that a form promises in a language and does not have. */
export interface TranslationGap extends FoundText {
  readonly language: Locale;
}

/** What is missing of the languages that a form promises, in page order; nothing where all of it can be read in each. */
export function translationGaps(definition: FormDefinition): readonly TranslationGap[] {
  const others = definition.languages.filter((language) => language !== 'it');
  if (others.length === 0) return [];
  return [...textsOf(definition)].flatMap((found) =>
    others
      .filter((language) => !isMissing(found.text.it) && isMissing(found.text[language]))
      .map((language) => ({ ...found, language })),
  );
}

function isMissing(words: string | undefined): boolean {
  return words === undefined || words.trim() === '';
}
