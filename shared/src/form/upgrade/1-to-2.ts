import { isText } from '../../fields/define';
import { isJsonObject, LOCALES, type Json, type JsonObject } from '../../kernel';

/**
 * Version 2 says which languages a form promises. Until then nobody said: Italian, and every language that some text of it is
 * written in.
 */
export function upgrade1To2(form: JsonObject): JsonObject {
  const { version: _version, ...rest } = form;
  const found = new Set<string>();
  findLanguages(rest, found);
  return { version: 2, languages: LOCALES.filter((locale) => locale === 'it' || found.has(locale)), ...rest };
}

/** The depth has been measured by now. */
function findLanguages(value: Json, found: Set<string>): void {
  if (isText(value)) {
    for (const [locale, words] of Object.entries(value))
      if (typeof words === 'string' && words.trim() !== '') found.add(locale);
  }
  if (Array.isArray(value)) value.forEach((item: Json) => findLanguages(item, found));
  else if (isJsonObject(value)) for (const inner of Object.values(value)) findLanguages(inner, found);
}
