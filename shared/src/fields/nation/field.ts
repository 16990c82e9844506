import { isJsonObject, ok, type Json, type Locale } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

/** A state; `code` is null for one that no longer exists, `belfiore` for Italy, both while only a name was typed. */
export type Nation = {
  readonly code: string | null;
  readonly belfiore: string | null;
  readonly name: string;
  /** True for a member of the European Union, Italy with them. */
  readonly union: boolean;
};
export type NationSettings = {
  readonly italy: boolean;
  /** Offers states that no longer exist: people were born there. */
  readonly ceased: boolean;
};

const UNION: ReadonlySet<string> = new Set(
  'ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISK'.match(/../g),
);

/** A state by its ISO 3166-1 code and its Belfiore code (`Z110`). Value: `{code, belfiore, name in Italian, union}`. */
export const nation: FieldType<Nation, NationSettings> = {
  type: 'nation',
  group: 'place',
  name: { it: 'Stato', en: 'Country' },
  description: {
    it: 'Uno Stato del mondo, con i codici ufficiali',
    en: 'A country of the world, with its official codes',
  },
  valueType: {
    kind: 'object',
    parts: {
      code: { kind: 'text' },
      belfiore: { kind: 'text' },
      name: { kind: 'text' },
      union: { kind: 'boolean' },
    },
  },
  parts: {
    code: { kind: 'text' },
    belfiore: { kind: 'text' },
    name: { kind: 'text' },
    union: { kind: 'boolean' },
  },
  hasValue: true,
  missing: 'required-nation',
  settingsForm: sheet(
    fieldOf(
      'italy',
      'yes-no',
      { it: 'Si può scegliere l’Italia', en: 'Italy can be chosen' },
      { required: true },
    ),
    fieldOf(
      'ceased',
      'yes-no',
      {
        it: 'Si possono scegliere Stati che non esistono più',
        en: 'States that no longer exist can be chosen',
      },
      {
        required: true,
        help: { it: 'Servono per lo Stato di nascita.', en: 'They are needed for the country of birth.' },
      },
    ),
  ),
  defaultSettings: { italy: true, ceased: false },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok(toNation(null, null, raw.trim()));
    if (!isJsonObject(raw)) return refuse('value-shape');
    const name = textOf(raw['name']);
    if (name === null) return ok(null);
    return ok(toNation(codeOf(raw['code'], /^[A-Z]{2}$/), codeOf(raw['belfiore'], /^Z\d{3}$/), name));
  },
  validator:
    ({ italy, ceased }) =>
    ({ code, belfiore }) => {
      if (!italy && code === 'IT') return [problem('nation-abroad')];
      const unknown = code === null && (belfiore === null || !ceased);
      return unknown ? [problem('nation-unknown')] : NO_ISSUES;
    },
  print: (value, _settings, locale) => (value === null ? '' : nationName(value, locale)),
};

/** The name in a language; the official Italian one where another is not known. */
export function nationName({ code, name }: Pick<Nation, 'code' | 'name'>, locale: Locale): string {
  if (locale === 'it' || code === null) return name;
  return new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of(code) ?? name;
}

function toNation(code: string | null, belfiore: string | null, name: string): Nation {
  return { code, belfiore, name, union: code !== null && UNION.has(code) };
}

function codeOf(raw: Json | undefined, shape: RegExp): string | null {
  const code = textOf(raw)?.toUpperCase() ?? '';
  return shape.test(code) ? code : null;
}
