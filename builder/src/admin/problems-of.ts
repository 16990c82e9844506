import { reasonText, type Words } from '../i18n/server-words';

/** What a save answered instead of saving. */
export type Refusal =
  | {
      readonly __typename: 'ValidationRefusal';
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    }
  | { readonly __typename: 'VersionConflict' }
  | { readonly __typename: 'NotAllowed'; readonly reason: string };

/** What is wrong, by the path of its field; what belongs to no field stands under the empty path. */
export type Problems = Readonly<Record<string, string>>;

/** A refusal in words, each beside the field it is about. */
export function problemsOf(words: Words, refusal: Refusal | undefined): Problems {
  switch (refusal?.__typename) {
    case 'ValidationRefusal':
      return Object.fromEntries(refusal.issues.map(({ path, message }) => [path, message]));
    case 'VersionConflict':
      return { '': words.t('people.conflict') };
    case 'NotAllowed':
      return { '': reasonText(words, refusal.reason) };
    case undefined:
      return { '': words.t('people.not-saved') };
  }
}
