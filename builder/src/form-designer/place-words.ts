import { localize, type FormDefinition, type Locale, type Translate } from '@istanze/shared';
import { nodeIndex, nodeText } from '../document/node-index';
import type { MessageKey } from '../i18n/it';
import { childIds, type Place } from './edits';

/** The language of the screen, as `useLanguage` gives it. */
export interface Words {
  readonly t: Translate<MessageKey>;
  readonly locale: Locale;
}

/** A place as it is said: «in «Veicolo», dopo «Titolo»». Nodes that are being carried do not count. */
export function placeWords(
  { t, locale }: Words,
  definition: FormDefinition,
  place: Place,
  carried: readonly string[] = [],
): string {
  const nodes = nodeIndex(definition);
  const nameOf = (id: string) => {
    const node = nodes.get(id);
    return node === undefined ? '' : localize(nodeText(node), locale);
  };
  const before = childIds(definition, place)
    .slice(0, place.index)
    .filter((id) => !carried.includes(id))
    .at(-1);
  if (place.kind === 'steps')
    return before === undefined ? t('place.first-step') : t('place.after-step', { before: nameOf(before) });
  const holder = nameOf(place.parentId);
  if (before !== undefined) return t('place.after', { holder, before: nameOf(before) });
  const others = childIds(definition, place).filter((id) => !carried.includes(id));
  return t(others.length === 0 ? 'place.only' : 'place.first', { holder });
}

/** What is being carried, as it is said: its name, or how many. */
export function carriedWords(
  { t, locale }: Words,
  definition: FormDefinition,
  ids: readonly string[],
): string {
  const [first] = ids;
  const node = first === undefined ? undefined : nodeIndex(definition).get(first);
  if (ids.length !== 1 || node === undefined) return t('place.many', { count: ids.length });
  return localize(nodeText(node), locale);
}
