import { localize, ok, type Text } from '../../kernel';
import { fieldOf, optionOf, problem, refuse, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { words } from '../words';

export type DeclarationSettings = {
  /** What is declared, in the first person: "Dichiaro di essere proprietario del veicolo". */
  readonly text: Text;
  readonly article: '46' | '47' | '46-47';
};

/** A declaration under d.P.R. 445/2000, artt. 46 and 47, shown with the warning of art. 76. Value: true once made. */
export const declaration: FieldType<boolean, DeclarationSettings> = {
  type: 'declaration',
  group: 'document',
  name: { it: 'Dichiarazione', en: 'Declaration' },
  description: {
    it: 'Dichiarazione sostitutiva, con l’avviso sulle dichiarazioni false',
    en: 'A declaration in lieu of documents, with the warning on false ones',
  },
  valueType: { kind: 'boolean' },
  hasValue: true,
  missing: 'required-declaration',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'text',
      'localized-text',
      { it: 'Che cosa si dichiara', en: 'What is declared' },
      { required: true, settings: { multiline: true } },
    ),
    fieldOf(
      'article',
      'choice',
      { it: 'Articolo di legge', en: 'Article of law' },
      {
        required: true,
        settings: {
          options: [
            optionOf('46', '46, al posto di un certificato', '46, in lieu of a certificate'),
            optionOf('47', '47, atto di notorietà', '47, affidavit'),
            optionOf('46-47', '46 e 47', '46 and 47'),
          ],
        },
      },
    ),
  ),
  defaultSettings: { text: { it: '' }, article: '46-47' },
  checkSettings: ({ text }) => (text.it.trim() === '' ? [problem('settings-text', {}, 'text')] : NO_ISSUES),
  parse: parseTick,
  validator: () => () => NO_ISSUES,
  print: (value, { text }, locale) =>
    value === true ? words(locale)('field.declaration.printed', { text: localize(text, locale) }) : '',
};

/** True when ticked; a box left empty is no answer. */
export function parseTick(raw: unknown) {
  if (raw === true || raw === 'true' || raw === 'on') return ok(true);
  return raw === null || raw === false || raw === 'false' || raw === '' ? ok(null) : refuse('value-shape');
}
