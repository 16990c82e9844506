import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { chunkGroups } from './build/chunks.mts';
import { readClassNames } from './build/class-names.mts';
import { compressedAssets } from './build/compressed-assets.mts';
import { cssInUse } from './build/css-in-use.mts';
import { oneLanguage } from './build/one-language.mts';
import { smallFormik } from './build/small-formik.mts';
import { tenantColours } from './build/tenant-colours.mts';
import { withoutAuthoring } from './build/without-authoring.mts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const used = readClassNames([path('src'), path('../shared/src/react'), path('../shared/src/fields')]);

/** The server loads the bundle with `import()`: its folder says that it holds ES modules. */
const moduleFolder: Plugin = {
  name: 'module-folder',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'package.json', source: '{ "type": "module" }\n' });
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  root: path('.'),
  resolve: {
    alias: [
      { find: /^@istanze\/shared$/, replacement: path('../shared/src/index.ts') },
      { find: /^@istanze\/shared\/react$/, replacement: path('../shared/src/react/index.ts') },
    ],
    dedupe: ['react', 'react-dom', 'graphql'],
  },
  // Apollo Client keeps its warnings and its memory probes behind this name.
  define: { 'globalThis.__DEV__': 'false' },
  plugins:
    isSsrBuild === true
      ? [react(), moduleFolder]
      : [react(), oneLanguage(), smallFormik(), withoutAuthoring(), compressedAssets()],
  css: {
    postcss: { plugins: [cssInUse('portal.scss', used), tenantColours()] },
    preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['import'] } },
  },
  ssr: { noExternal: true },
  build: {
    outDir: path('dist/client'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: isSsrBuild !== true,
    copyPublicDir: isSsrBuild !== true,
    rollupOptions:
      isSsrBuild === true
        ? { output: { entryFileNames: '[name].js', chunkFileNames: 'assets/[name]-[hash].js' } }
        : {
            input: path('src/entry-client.ts'),
            output: { codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups() } },
          },
  },
}));
