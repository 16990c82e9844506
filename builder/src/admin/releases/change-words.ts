import { localize, type Json, type Locale, type Translate } from '@istanze/shared';
import { printFormula, isJsonObject } from '@istanze/shared';
import type { Change, PropertyChange } from '@istanze/shared/authoring';
import { hasMessage } from '../../i18n/i18n';
import type { MessageKey } from '../../i18n/it';

/** The language of the screen, as `useLanguage` gives it. */
export interface Words {
  readonly t: Translate<MessageKey>;
  readonly locale: Locale;
}

/** Nodes without a name on screen that are known by their key. */
const KNOWN_BY_KEY: ReadonlySet<Change['node']> = new Set(['table', 'row', 'setting']);

/** One difference as a sentence: «Si aggiunge il campo «Targa»». */
export function changeSentence({ t, locale }: Words, change: Change): string {
  const node = t(`node.${change.node}`);
  const name = localize(change.name, locale) || (KNOWN_BY_KEY.has(change.node) ? change.id : '');
  return t(`change.${change.kind}`, { node: name === '' ? node : t('change.named', { node, name }) });
}

/** Where the node stands, empty at the top. */
export function changePlace({ t, locale }: Words, { within }: Change): string {
  const name = localize(within, locale);
  return name === '' ? '' : t('change.within', { name });
}

/** The names of the properties that differ, each once. */
export function propertyNames(words: Words, properties: readonly PropertyChange[]): readonly string[] {
  return [...new Set(properties.map(({ path }) => propertyName(words, path)))];
}

/** `label.en` is «domanda (en)»; of settings the part is named too. */
export function propertyName({ t }: Words, path: string): string {
  const [first = '', ...rest] = path.split('.');
  const key = `property.${first}`;
  const name = hasMessage(key) ? t(key) : first;
  const part = rest.filter((segment) => segment !== 'it').join(' ');
  return part === '' ? name : `${name} (${part})`;
}

/** A value of a property in words: formulas as they are written, texts as they are, flags as yes and no. */
export function propertyValue({ t, locale }: Words, value: Json): string {
  if (value === null || value === '') return t('difference.nothing');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if (isPlainList(value)) return value.join(', ');
  const formula = isJsonObject(value) ? printFormula(value) : undefined;
  return formula?.ok === true ? formula.value : t('difference.complex');
}

function isPlainList(value: Json): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
}
