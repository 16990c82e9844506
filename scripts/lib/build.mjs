import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint, isFresh, writeStamp } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';
import { compressFolder } from './compress.mjs';
import { whileAlone } from './lock.mjs';
import { bin, runLogged } from './run.mjs';
import { during } from './say.mjs';

const tsc = (name, project) => runLogged(`build-${name}`, bin('tsc'), ['-p', project]);
const SHARED = [
  'shared/src',
  'shared/package.json',
  'shared/tsconfig.json',
  'shared/tsconfig.esm.json',
  'tsconfig.base.json',
];
const DOCUMENTS = [
  'server/schema.graphql',
  'codegen.yml',
  'portal/src/graphql/documents',
  'builder/src/graphql/operations',
];

/** The parts in the order they need each other; each is built only when what it is made from has changed. */
const PARTS = {
  shared: {
    says: 'Building the shared language',
    sources: SHARED,
    makes: ['shared/dist/cjs/index.js', 'shared/dist/esm/index.js'],
    stamp: 'shared/dist/.sources',
    build: async () => {
      await Promise.all([
        tsc('shared', 'shared/tsconfig.json'),
        tsc('shared-esm', 'shared/tsconfig.esm.json'),
      ]);
      for (const kind of ['cjs', 'esm']) {
        copyOthers('shared/src', `shared/dist/${kind}`);
        removeStale('shared/src', `shared/dist/${kind}`);
      }
    },
  },
  codegen: {
    says: 'Generating typed documents',
    sources: DOCUMENTS,
    makes: ['portal/src/graphql/generated/graphql.ts', 'builder/src/graphql/generated/graphql.ts'],
    stamp: 'node_modules/.istanze-codegen',
    build: () => runLogged('codegen', bin('graphql-codegen'), ['--config', 'codegen.yml']),
  },
  server: {
    says: 'Building the server',
    sources: [...SHARED, 'server/src', 'server/package.json', 'server/tsconfig.json'],
    makes: ['server/dist/main.js'],
    stamp: 'server/dist/.sources',
    build: async () => {
      await tsc('server', 'server/tsconfig.json');
      copyOthers('server/src', 'server/dist');
      removeStale('server/src', 'server/dist');
    },
  },
  portal: {
    says: 'Building the portal',
    sources: [...SHARED, ...DOCUMENTS, 'portal'],
    makes: ['portal/dist/client/.vite/manifest.json', 'portal/dist/server/entry-server.js'],
    stamp: 'portal/dist/.sources',
    build: async () => {
      await runVite('portal', ['build']);
      await runVite(
        'portal',
        ['build', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist/server'],
        'portal-server',
      );
      await compressFolder(join(ROOT, 'portal/dist/client'));
    },
  },
  builder: {
    says: 'Building the back office',
    sources: [...SHARED, ...DOCUMENTS, 'builder'],
    makes: ['builder/dist/index.html'],
    stamp: 'builder/dist/.sources',
    build: async () => {
      await runVite('builder', ['build']);
      await compressFolder(join(ROOT, 'builder/dist'));
    },
  },
};

function runVite(workspace, args, name = workspace) {
  return runLogged(`build-${name}`, bin('vite'), args, {
    cwd: join(ROOT, workspace),
    env: { NODE_ENV: 'production' },
  });
}

/** What the compiler leaves behind: fonts, colours, data. */
function copyOthers(from, to) {
  const others = (source) => statSync(source).isDirectory() || !/\.tsx?$/.test(source);
  for (const name of readdirSync(join(ROOT, from))) {
    const source = join(ROOT, from, name);
    if (others(source))
      cpSync(source, join(ROOT, to, relative(join(ROOT, from), source)), { recursive: true, filter: others });
  }
}

const COMPILED = /(\.d\.ts|\.js)(\.map)?$/;

/** What was compiled from files that are gone: a resolver left behind would still be in the schema. */
function removeStale(from, to) {
  const sources = (name) => ['.ts', '.tsx'].map((ending) => join(ROOT, from, name.replace(COMPILED, ending)));
  const compiled = readdirSync(join(ROOT, to), { recursive: true }).filter((name) => COMPILED.test(name));
  for (const name of compiled) if (!sources(name).some(existsSync)) rmSync(join(ROOT, to, name));
}

/** Builds what is stale. `only` names parts; without it everything is looked at, what does not depend on another at the same time. */
export async function ensureBuilt({ force = false, only = Object.keys(PARTS) } = {}) {
  const stale = only.filter((name) => force || !isBuilt(PARTS[name]));
  if (stale.length > 0) await whileAlone(() => build(stale, force));
}

async function build(only, force) {
  const step = (name) => (only.includes(name) ? ensurePart(PARTS[name], force) : undefined);
  await step('shared');
  const server = step('server');
  const fronts = (async () => {
    await step('codegen');
    await step('portal');
    await step('builder');
  })();
  const results = await Promise.allSettled([server, fronts]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function ensurePart(part, force) {
  if (!force && isBuilt(part)) return;
  const hash = fingerprint(part.sources);
  await during(part.says, part.build);
  writeStamp(join(ROOT, part.stamp), hash);
}

function isBuilt(part) {
  const made = part.makes.every((file) => existsSync(join(ROOT, file)));
  return made && isFresh(join(ROOT, part.stamp), fingerprint(part.sources));
}
