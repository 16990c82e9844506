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

/** Each with the project that knows its sources and its tests, the longest first. */
const WORKSPACES = [
  { name: 'server', project: 'server/test/tsconfig.json' },
  { name: 'builder', project: 'builder/tsconfig.json' },
  { name: 'portal', project: 'portal/tsconfig.json' },
  { name: 'shared', project: 'shared/tsconfig.tests.json' },
  { name: 'e2e', project: 'e2e/tsconfig.json' },
].filter(({ project }) => existsSync(join(ROOT, project)));

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
  ...WORKSPACES.map(judge),
  {
    name: 'lint of everything else',
    work: () => node('eslint', '.', ...WORKSPACES.flatMap(({ name }) => ['--ignore-pattern', `${name}/**`])),
  },
  { name: 'who may import whom', work: () => node('depcruise', ...FRONTS) },
  { name: 'no local word in the code', work: findLocalWords },
  { name: 'schema as committed', work: compareSchema },
];

/** Types and lint of a workspace, worked out together. */
function judge({ name, project }) {
  return {
    name: `types and lint of ${name}`,
    long: true,
    work: () =>
      run(process.execPath, [join(ROOT, 'scripts/judge-workspace.mjs'), '--project', project, name]),
  };
}

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
