import type { Translate } from '@istanze/shared';
import { hasMessage } from '../../i18n/has-message';
import type { MessageKey } from '../../i18n/it';

/** The parts of a service in words, one after the other. */
export function partNames(t: Translate<MessageKey>, parts: readonly string[]): string {
  return parts
    .map((part) => {
      const key = `service-part.${part}`;
      return hasMessage(key) ? t(key) : part;
    })
    .join(', ');
}
