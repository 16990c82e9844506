import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const HELPERS = fileURLToPath(new URL('./formik-helpers.ts', import.meta.url));
const PREFIX = '\0formik-helper:';

/** What Formik takes from general libraries, and what it gets instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['lodash-es/clone', 'clone'],
  ['lodash-es/cloneDeep', 'cloneDeep'],
  ['lodash-es/isPlainObject', 'isPlainObject'],
  ['lodash-es/toPath', 'toPath'],
  ['hoist-non-react-statics', 'withoutStatics'],
]);

/** Gives Formik the few lines it needs of lodash: that can copy anything a program may hold, answers are JSON. */
export function smallFormik(): Plugin {
  return {
    name: 'small-formik',
    enforce: 'pre',
    resolveId(source, importer) {
      const helper = importer?.includes('/formik/') === true ? INSTEAD.get(source) : undefined;
      return helper === undefined ? null : `${PREFIX}${helper}`;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      return `export { ${id.slice(PREFIX.length)} as default } from ${JSON.stringify(HELPERS)};`;
    },
  };
}
