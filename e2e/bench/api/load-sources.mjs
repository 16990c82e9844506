import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/paths.mjs';

const require = createRequire(join(ROOT, 'server/package.json'));

/** The server's own sources, and what its tests are built with, as the tests themselves load them: `load('test/world')`. */
export function loadSources() {
  const { transformSync } = createRequire(join(ROOT, 'package.json'))('@swc/core');
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...COMPILER, filename });
    module._compile(code, filename);
  };
  require('reflect-metadata');
  return (path) => require(join(ROOT, 'server', `${path}.ts`));
}

/** The server's own copies of its packages. */
export const requireOfServer = require;

const COMPILER = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};
