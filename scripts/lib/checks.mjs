import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { bin, run } from './run.mjs';

const node = (program, ...args) => run(bin(program), args);
const FRONTS = [
  'shared/src',
  'server/src',
  'builder/src',
  'portal/src',
  ...(existsSync(join(ROOT, 'e2e')) ? ['e2e'] : []),
];

/** What `npm run check` looks at; each answers code and output. All of it stands on a finished build of shared and of the documents. */
export const CHECKS = [
  {
    name: 'format',
    work: () =>
      node(
        'prettier',
        '--check',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        '.cache/prettier',
        '.',
      ),
  },
  { name: 'types of shared', work: () => node('tsc', '-p', 'shared', '--noEmit') },
  { name: 'types of server', work: () => node('tsc', '-p', 'server', '--noEmit') },
  { name: 'types of the server tests', work: () => node('tsc', '-p', 'server/test', '--noEmit') },
  { name: 'types of builder', work: () => node('tsc', '-p', 'builder', '--noEmit') },
  { name: 'types of portal', work: () => node('tsc', '-p', 'portal', '--noEmit') },
  ...(existsSync(join(ROOT, 'e2e/tsconfig.json'))
    ? [{ name: 'types of e2e', work: () => node('tsc', '-p', 'e2e', '--noEmit') }]
    : []),
  {
    name: 'lint',
    long: true,
    work: () =>
      node('eslint', '.', '--cache', '--cache-location', '.cache/eslint/', '--cache-strategy', 'content'),
  },
  { name: 'who may import whom', work: () => node('depcruise', ...FRONTS) },
  { name: 'no local word in the code', work: findLocalWords },
  { name: 'schema as committed', work: compareSchema },
];

/** A service is data: what is particular to one of them stands in seeds, stories and documentation alone. */
async function findLocalWords() {
  const places = ['shared', 'server', 'builder', 'portal', 'scripts', 'db/migrations'];
  const left = [
    '--exclude-dir=node_modules',
    '--exclude-dir=dist',
    '--exclude-dir=generated',
    '--exclude=checks.mjs',
  ];
  const found = await run('grep', ['-rinIw', 'ztl', ...left, ...places]);
  return { code: found.code === 1 ? 0 : 1, output: found.output };
}

/** The schema that the server builds, against server/schema.graphql. */
async function compareSchema() {
  const tool = join(ROOT, 'server/dist/tools/print-schema.js');
  if (!existsSync(tool)) return { code: 1, output: 'server/dist/tools/print-schema.js is not built' };
  return run(process.execPath, [tool, '--check', join(ROOT, 'server/schema.graphql')]);
}
