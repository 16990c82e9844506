import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { ROOT } from '../../../scripts/lib/paths.mjs';

const BENCH = join(ROOT, 'e2e/bench');
const PRODUCT = [
  { find: /^@istanze\/shared$/, replacement: join(ROOT, 'shared/src/index.ts') },
  { find: /^@istanze\/shared\/react$/, replacement: join(ROOT, 'shared/src/react/index.ts') },
  { find: /^@istanze\/shared\/authoring$/, replacement: join(ROOT, 'shared/src/authoring/index.ts') },
];

/** What the portal's build leaves out of the form language: it is measured as it is shipped. */
const SHIPPED = new Set(['one-language', 'small-formik', 'without-authoring']);

/** The form language as the portal ships it: without what only its authors need. */
export async function shippedPlugins() {
  const file = join(ROOT, 'portal/vite.config.mts');
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, file);
  return loaded.config.plugins.flat().filter(({ name }) => SHIPPED.has(name));
}

/** Builds one contestant as a page would ship it, with these plugins of the build; answers where its files are. */
export async function buildContestant(file, plugins) {
  const name = basename(file).replace(/\.tsx?$/, '');
  const outDir = join(ROOT, '.cache/bench', dirname(file), name);
  await build({
    configFile: false,
    root: BENCH,
    logLevel: 'error',
    publicDir: false,
    plugins,
    resolve: { alias: PRODUCT, dedupe: ['react', 'react-dom'] },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      target: 'es2022',
      chunkSizeWarningLimit: 10_000,
      rollupOptions: { input: join(BENCH, file) },
    },
  });
  const manifest = Object.values(JSON.parse(readFileSync(join(outDir, '.vite/manifest.json'), 'utf8')));
  const entry = manifest.find(({ isEntry }) => isEntry);
  return { name, outDir, entry: entry.file, styles: entry.css ?? [] };
}
