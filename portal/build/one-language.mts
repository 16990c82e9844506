import type { Plugin } from 'vite';

const LATE = '\0late-english';
const CATALOGUES = '/shared/src/messages/catalogues.ts';
const ENGLISH = '/shared/src/messages/en.ts';
const PORTAL_ENGLISH = '/portal/src/i18n/en.ts';

/**
 * Sends the English words of the form language with the English words of the portal instead of with every page: the shared
 * catalogue starts empty and is filled by the file that the entry loads before it draws an English page.
 */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === LATE) return LATE;
      return source === './en' && importer?.endsWith(CATALOGUES) === true ? LATE : null;
    },
    load(id) {
      return id === LATE ? 'export const en = {};' : null;
    },
    transform(code, id) {
      if (!id.endsWith(PORTAL_ENGLISH)) return null;
      const shared = id.replace(PORTAL_ENGLISH, ENGLISH);
      const fill = `
import { en as lateEnglish } from ${JSON.stringify(LATE)};
import { en as sharedEnglish } from ${JSON.stringify(shared)};
Object.assign(lateEnglish, sharedEnglish);
`;
      return { code: code + fill, map: null };
    },
  };
}
