import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from '../support/paths';

const CASES = join(ROOT, 'shared', 'conformance');
const ENTRY = 'conformance-cases';
const RESOLVED = `\0${ENTRY}`;

/** Runs every case and says what each answered. */
const SOURCE = `
import { conformanceFiles } from ${path('cases.ts')};
import { runConformance } from ${path('runner.ts')};

export function runAll() {
  return JSON.stringify(runConformance(conformanceFiles));
}
`;

function path(file: string): string {
  return JSON.stringify(join(CASES, file));
}

const entry: Plugin = {
  name: 'conformance-entry',
  resolveId: (id) => (id.endsWith(ENTRY) ? RESOLVED : null),
  load: (id) => (id === RESOLVED ? SOURCE : null),
};

/** The cases and what runs them as one script, the same for a browser and for Node: an expression that answers results as JSON. */
export async function bundleConformance(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [entry],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: ENTRY, formats: ['iife'], name: 'conformance' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output !== undefined && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The conformance cases were not bundled');
  return `(() => { ${chunk.code}\nreturn conformance.runAll(); })()`;
}
