import { LOCALES, ok, type Locale } from '../../kernel';
import { formCommand, type FormCommand } from './command';

/** Changes which languages the form promises its texts in; Italian always stays, the order is the product's. */
export function setLanguages(languages: readonly Locale[]): FormCommand {
  return formCommand('set-languages', (definition) => {
    const promised = LOCALES.filter((locale) => locale === 'it' || languages.includes(locale));
    return ok({ ...definition, languages: promised });
  });
}
