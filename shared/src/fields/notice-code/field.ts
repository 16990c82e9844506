import { formatNoticeNumber, hasNoticeCheck, parseNoticeNumber } from '../../identifiers';
import { codeValidator, parseCode } from '../code-type';
import { fieldOf, refuse, sheet } from '../define';
import type { FieldType } from '../type';

export type NoticeCodeSettings = {
  /** Judges the last two of the 18 figures; a body with an old numbering may not follow them. */
  readonly checkDigits: boolean;
};

/** The number of a pagoPA notice (codice avviso). Value: 18 figures without spaces. */
export const noticeCode: FieldType<string, NoticeCodeSettings> = {
  type: 'notice-code',
  group: 'text',
  name: { it: 'Codice avviso pagoPA', en: 'pagoPA notice code' },
  description: { it: 'Le 18 cifre di un avviso di pagamento', en: 'The 18 digits of a payment notice' },
  valueType: { kind: 'text' },
  hasValue: true,
  missing: 'required-notice-code',
  settingsForm: sheet(
    fieldOf(
      'checkDigits',
      'yes-no',
      { it: 'Controlla le cifre di controllo', en: 'Check the check digits' },
      {
        required: true,
        help: {
          it: 'Scegli No solo se i tuoi avvisi hanno una numerazione che non le prevede.',
          en: 'Choose No only if your notices follow a numbering without them.',
        },
      },
    ),
  ),
  defaultSettings: { checkDigits: true },
  isCanonical: (raw) => typeof raw === 'string' && /^[0-3]\d{17}$/.test(raw),
  parse: (raw, settings) => parseCode(raw, reader(settings)),
  validator: (settings) => codeValidator(reader(settings)),
  print: (value) => (value === null ? '' : formatNoticeNumber(value)),
};

/** Only numbers with auxiliary digit 3 carry check digits (SACI 3); the older ones are judged by their shape. */
function reader({ checkDigits }: NoticeCodeSettings) {
  return (typed: string) => {
    const number = parseNoticeNumber(typed);
    if (!number.ok) return refuse('notice-code-format');
    const wrong = checkDigits && number.value.startsWith('3') && !hasNoticeCheck(number.value);
    return wrong ? refuse('notice-code-check') : number;
  };
}
