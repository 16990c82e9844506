import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from './paths';

const SHARED = join(ROOT, 'shared');
const ENTRY = 'shared-entry';
const RESOLVED = `\0${ENTRY}`;

/** A file of the shared language as an import of such a source names it. */
export function sharedFile(...path: readonly string[]): string {
  return JSON.stringify(join(SHARED, ...path));
}

/** A module over the shared language as one script, the same for a browser and for Node: an expression whose value is what `call` (`run()`) gives. */
export async function bundleShared(source: string, call: string): Promise<string> {
  const entry: Plugin = {
    name: 'shared-entry',
    resolveId: (id) => (id.endsWith(ENTRY) ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? source : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [entry],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'shared' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The shared language was not bundled');
  return `(() => { ${chunk.code}\nreturn shared.${call}; })()`;
}
