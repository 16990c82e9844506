import { localize, ok, type Json, type Text } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet } from '../define';
import { compilePattern } from '../pattern';
import { NO_ISSUES, type FieldAcceptor, type FieldType, type FieldValidator } from '../type';

export type TextSettings = {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** A rule of the subset of `pattern.ts`, for the whole text. */
  readonly pattern: string | null;
  /** What to write, said when the pattern does not match. */
  readonly patternHelp: Text | null;
  /** Token of the HTML attribute, where the answer is about the person who writes. */
  readonly autocomplete: string | null;
};

/** One line of free text. Value: trimmed string. */
export const text: FieldType<string, TextSettings> = {
  type: 'text',
  group: 'text',
  name: { it: 'Testo breve', en: 'Short text' },
  description: { it: 'Una risposta di una riga', en: 'An answer of one line' },
  valueType: { kind: 'text' },
  hasValue: true,
  missing: 'required-text',
  settingsForm: sheet(
    fieldOf(
      'minLength',
      'integer',
      { it: 'Caratteri minimi', en: 'Minimum characters' },
      { width: 'half', settings: { min: 0, max: 1000 } },
    ),
    fieldOf(
      'maxLength',
      'integer',
      { it: 'Caratteri massimi', en: 'Maximum characters' },
      { width: 'half', settings: { min: 1, max: 1000 } },
    ),
    fieldOf(
      'pattern',
      'text',
      { it: 'Regola di scrittura', en: 'Writing rule' },
      {
        help: { it: 'Per esempio [0-9]{5} per cinque cifre', en: 'For example [0-9]{5} for five digits' },
        settings: { maxLength: 500 },
      },
    ),
    fieldOf('patternHelp', 'localized-text', {
      it: 'Che cosa scrivere, se la regola non è rispettata',
      en: 'What to write, when the rule is not met',
    }),
  ),
  defaultSettings: { minLength: null, maxLength: 250, pattern: null, patternHelp: null, autocomplete: null },
  checkSettings: checkTextSettings,
  isCanonical: (raw) => typeof raw === 'string' && isTidy(raw),
  parse: (raw) => parseText(raw, (typed) => typed.replace(/[\s\u0000-\u001f]+/g, ' ').trim()),
  acceptor: textAcceptor,
  validator: textValidator,
  print: (value) => value ?? '',
};

function textAcceptor({ minLength, maxLength, pattern }: TextSettings): FieldAcceptor {
  const shortest = minLength ?? 0;
  const longest = maxLength ?? Infinity;
  const compiled = pattern === null ? undefined : compilePattern(pattern);
  const matches = compiled?.ok === true ? compiled.value : undefined;
  return (raw) =>
    typeof raw === 'string' &&
    raw.length >= shortest &&
    raw.length <= longest &&
    isTidy(raw) &&
    (matches === undefined || matches(raw));
}

const SPACE = 32;
const LAST_PLAIN = 126;

/** Words apart by one space in plain letters, which need no tidying. Every text of every submission comes by: no expression, one pass. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > LAST_PLAIN || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

/** Canonical text; null when blank. */
export function parseText(raw: Json, tidy: (typed: string) => string) {
  if (isMissing(raw)) return ok(null);
  if (typeof raw !== 'string') return refuse('value-shape');
  const value = tidy(raw.normalize('NFC'));
  return ok(value === '' ? null : value);
}

/** Judges length and pattern; a pattern that does not compile judges nothing, it was refused at save. */
export function textValidator(
  settings: Pick<TextSettings, 'minLength' | 'maxLength' | 'pattern' | 'patternHelp'>,
): FieldValidator<string> {
  const compiled = settings.pattern === null ? undefined : compilePattern(settings.pattern);
  const matches = compiled?.ok === true ? compiled.value : undefined;
  const { minLength, maxLength, patternHelp } = settings;
  return (value) => {
    if (minLength !== null && value.length < minLength) return [problem('text-short', { min: minLength })];
    if (maxLength !== null && value.length > maxLength)
      return [problem('text-long', { max: maxLength, length: value.length })];
    if (matches === undefined || matches(value)) return NO_ISSUES;
    return [
      problem('text-pattern', {
        help: localize(patternHelp ?? undefined, 'it'),
        helpEn: localize(patternHelp ?? undefined, 'en'),
      }),
    ];
  };
}

function checkTextSettings({ minLength, maxLength, pattern }: TextSettings) {
  if (minLength !== null && maxLength !== null && minLength > maxLength)
    return [problem('settings-order', {}, 'minLength')];
  if (pattern !== null && !compilePattern(pattern).ok) return [problem('settings-pattern', {}, 'pattern')];
  return NO_ISSUES;
}
