import { isJsonObject, ok, type Json } from '../../kernel';
import { NO_SETTINGS, type NoSettings } from '../code-type';
import { isMissing, problem, refuse, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

/** An Italian province; `code` is null while only a name was typed that is none. */
export type Province = { readonly code: string | null; readonly name: string };

/** The sign of every province, two letters each; their names come with the input alone. */
const CODES =
  'AGALANAOAPAQARATAVBABGBIBLBNBOBRBSBTBZCACBCECHCLCNCOCRCSCTCZENFCFEFGFIFMFRGEGOGRIMISKRLCLELILOLTLUMBMCMEMIMNMOMSMTNANONUORPAPCPDPEPGPIPNPOPRPTPUPVPZRARCRERGRIRMRNROSASISOSPSRSSSUSVTATETNTOTPTRTSTVUDVAVBVCVEVIVRVTVV';
const KNOWN: ReadonlySet<string> = new Set(CODES.match(/../g));

/** A province of Italy. Value: `{code, name}`; the code is its sign (`BO`). */
export const province: FieldType<Province, NoSettings> = {
  type: 'province',
  group: 'place',
  name: { it: 'Provincia', en: 'Province' },
  description: { it: 'Una provincia italiana, con la sigla', en: 'An Italian province, with its sign' },
  valueType: { kind: 'object', parts: { code: { kind: 'text' }, name: { kind: 'text' } } },
  parts: { code: { kind: 'text' }, name: { kind: 'text' } },
  hasValue: true,
  missing: 'required-province',
  settingsForm: [],
  defaultSettings: NO_SETTINGS,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok({ code: codeOf(raw), name: raw.trim() });
    if (!isJsonObject(raw)) return refuse('value-shape');
    const name = textOf(raw['name']);
    return ok(name === null ? null : { code: codeOf(raw['code'] ?? null), name });
  },
  validator: () => (value) => (value.code === null ? [problem('province-unknown')] : NO_ISSUES),
  print(value) {
    if (value === null) return '';
    return value.code === null || value.code === value.name.toUpperCase()
      ? value.name
      : `${value.name} (${value.code})`;
  },
};

function codeOf(raw: Json): string | null {
  const code = textOf(raw)?.toUpperCase() ?? '';
  return KNOWN.has(code) ? code : null;
}
