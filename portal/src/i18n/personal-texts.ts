import { createContext, use } from 'react';
import { translator, type Locale, type Translate } from '@istanze/shared';
import type { Localization } from './localization';
import type { MessageKey } from './it';
import type { PersonalKey } from './personal/it';

export type PersonalTranslate = Translate<MessageKey | PersonalKey>;

/** Given around the whole page on the server, around personal pages alone in the browser. */
export const PersonalTextsContext = createContext<PersonalTranslate | undefined>(undefined);
export const PersonalTextsProvider = PersonalTextsContext.Provider;
const loaded = new Map<Locale, Promise<PersonalTranslate>>();

/** The texts of personal pages over those of the frame, loaded once in the language of the page. */
export function loadPersonalTexts({ locale, catalogue }: Localization): Promise<PersonalTranslate> {
  let texts = loaded.get(locale);
  if (texts === undefined) {
    texts = loadCatalogue(locale).then((personal) => translator({ ...catalogue, ...personal }, locale));
    loaded.set(locale, texts);
  }
  return texts;
}

async function loadCatalogue(locale: Locale): Promise<Readonly<Record<PersonalKey, string>>> {
  return locale === 'it'
    ? (await import('./personal/it')).personalIt
    : (await import('./personal/en')).personalEn;
}

export function usePersonalT(): PersonalTranslate {
  const texts = use(PersonalTextsContext);
  if (texts === undefined) throw new Error('PersonalTextsProvider is missing');
  return texts;
}
