import { authEn } from './auth';
import { exportsEn } from './exports';
import { instancesEn } from './instances';
import { libraryEn } from './library';
import type { MessageKey } from './it';

/** The same texts in English: a key that is missing does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
  ...authEn,
  ...exportsEn,
  ...instancesEn,
  ...libraryEn,
};
