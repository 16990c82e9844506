import { MODULE_KINDS, type Translate } from '@istanze/shared';
import type { MessageKey } from '../../i18n/it';

/** What a module of this kind does, in words; the kind itself where it is not known. */
export function moduleKindName(t: Translate<MessageKey>, kind: string): string {
  const known = MODULE_KINDS.find((one) => one === kind);
  return known === undefined ? kind : t(`module-kind.${known}`);
}
