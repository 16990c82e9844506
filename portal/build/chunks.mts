import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMON = fileURLToPath(new URL('../../shared/src/fields/common.ts', import.meta.url));
const REACT = /\/node_modules\/(react|react-dom|react-router|scheduler)\//;
const CLIENT = /\/node_modules\/(@apollo|@wry|graphql|graphql-ws|optimism|rxjs|tslib)\//;
const FORM_LANGUAGE =
  /\/shared\/src\/(react\/|form\/|fields\/|messages\/(?!en)|definition\/|logic\/(?!formula))|\/portal\/build\/formik-helpers|\/node_modules\/(formik|deepmerge|react-fast-compare|tiny-warning)\//;
const FRAME =
  /\/portal\/src\/(ui|layout|app|i18n|session)\/(?!personal|Personal|reason)|\/shared\/src\/(kernel|i18n)\/|vite\/preload-helper/;
const PERSONAL =
  /\/portal\/src\/(personal-area\/parts|session\/Personal|graphql\/(?!generated)|i18n\/(personal-texts|reason)|journey\/(input-services|use-field-types|release-content|QuoteCard|confirmation))/;
const FIELD_TYPE = /\/shared\/src\/fields\/([\w-]+)\/[\w-]+\.tsx?$/;
const ON_DEMAND = /\/file\/[\w-]+\.tsx$/;

/**
 * How the portal's modules are gathered into files: what is needed together travels together. Left to itself the bundler makes one
 * file of every set of pages, some fifty a page, each with its own request and its own dictionary for compression.
 */
export function chunkGroups() {
  const common = new Set(
    [...readFileSync(COMMON, 'utf8').matchAll(/'\.\/([\w-]+)\/field'/g)].map(([, name]) => name),
  );
  return [
    { name: 'react', test: REACT, priority: 5 },
    { name: 'client', test: CLIENT, priority: 4 },
    {
      name: (id: string) => formChunk(id, common),
      debugName: 'form language',
      test: FORM_LANGUAGE,
      priority: 3,
    },
    { name: 'frame', test: FRAME, minShareCount: 2, priority: 2 },
    { name: 'personal', test: PERSONAL, minShareCount: 2, priority: 1 },
  ];
}

/** A field type that is fetched on demand is one file, type and input. */
function formChunk(id: string, common: ReadonlySet<string | undefined>): string {
  const type = FIELD_TYPE.exec(id)?.[1];
  const rare = type !== undefined && type !== 'controls' && (!common.has(type) || ON_DEMAND.test(id));
  return rare ? `field-${type}` : 'forms';
}
