import type { Locale, Translate } from '@istanze/shared';
import type { MessageKey } from '../i18n/it';
import { reasonText } from '../i18n/server-words';
import type { SettingsOutcome } from './SettingsEditor';

/** The refusals every configuration mutation may answer with. */
export type Refusal =
  | { readonly __typename: 'VersionConflict' }
  | {
      readonly __typename: 'ValidationRefusal';
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly __typename: 'NotAllowed'; readonly reason: string };

/** A refusal as a settings form shows it; undefined stands for no answer at all. */
export function toOutcome(
  words: { readonly t: Translate<MessageKey>; readonly locale: Locale },
  refusal: Refusal | undefined,
): SettingsOutcome {
  switch (refusal?.__typename) {
    case 'VersionConflict':
      return { kind: 'refused', text: words.t('library.conflict') };
    case 'ValidationRefusal':
      return {
        kind: 'issues',
        issues: refusal.issues.map(({ path, message }) => ({
          code: 'check-failed',
          path,
          params: { it: message },
        })),
      };
    case 'NotAllowed':
      return { kind: 'refused', text: reasonText(words, refusal.reason) };
    case undefined:
      return { kind: 'refused', text: words.t('library.unknown') };
  }
}
