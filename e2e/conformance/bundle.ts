import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { ROOT } from '../support/paths';

const CASES = join(ROOT, 'shared', 'conformance');
const ENTRY = '\0conformance-cases';

/** Runs every case, each with the runner of its kind, and says what it answered. */
const SOURCE = `
import { conformanceFiles } from ${path('cases.ts')};
import { runConformance, toConformanceFile } from ${path('runner.ts')};
import { observeTerm } from ${path('clock/run.ts')};
import clock from ${path('clock/cases.json')};
import { observeTransition } from ${path('transitions/run.ts')};
import transitions from ${path('transitions/cases.json')};
import workflows from ${path('transitions/workflows.json')};

export function runAll() {
  const files = [
    ...conformanceFiles,
    toConformanceFile('clock', 'cases', clock),
    toConformanceFile('transitions', 'cases', transitions),
  ];
  return JSON.stringify(runConformance(files, {
    clock: (given) => observeTerm({ given }),
    transitions: (given) => observeTransition({ given }, workflows),
  }));
}
`;

function path(file: string): string {
  return JSON.stringify(join(CASES, file));
}

const entry: Plugin = {
  name: 'conformance-entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? SOURCE : null),
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
