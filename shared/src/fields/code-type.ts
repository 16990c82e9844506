import { ok, type Issue, type Json, type Result } from '../kernel';
import { isMissing, refuse } from './define';
import { NO_ISSUES, type FieldType, type FieldValidator } from './type';

/** Settings of a type that has none. */
export type NoSettings = Readonly<Record<string, never>>;
export const NO_SETTINGS: NoSettings = {};

interface CodeType extends Pick<FieldType, 'type' | 'group' | 'name' | 'description'> {
  readonly missing: NonNullable<FieldType['missing']>;
  /** Canonical code, or why it is none. */
  readonly read: (typed: string) => Result<string>;
  readonly print?: (value: string) => string;
}

/** A field type whose value is one written code: fiscal code, IBAN, telephone … */
export function codeType({ read, print, ...about }: CodeType): FieldType<string, NoSettings> {
  return {
    ...about,
    valueType: { kind: 'text' },
    hasValue: true,
    settingsForm: [],
    defaultSettings: NO_SETTINGS,
    parse: (raw) => parseCode(raw, read),
    validator: () => codeValidator(read),
    print: (value) => (value === null ? '' : (print?.(value) ?? value)),
  };
}

/** The canonical code of what was typed; a code that is wrong is kept as typed, so that a draft loses nothing and `validator` judges it. */
export function parseCode(raw: Json, read: (typed: string) => Result<string>) {
  if (isMissing(raw)) return ok(null);
  if (typeof raw !== 'string') return refuse('value-shape');
  const code = read(raw.normalize('NFC'));
  return ok(code.ok ? code.value : raw.trim());
}

export function codeValidator(read: (typed: string) => Result<string>): FieldValidator<string> {
  return (value): readonly Issue[] => {
    const code = read(value);
    return code.ok ? NO_ISSUES : code.error;
  };
}
