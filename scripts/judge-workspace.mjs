import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { WITH_TYPES } from '../eslint.config.mjs';
import { ROOT } from './lib/paths.mjs';

/**
 * Types and lint of one workspace over one program: the rules that ask for types read what the compiler worked out just before.
 * `--project` is its tsconfig, the other arguments are the folders to lint. Exit code 1 when something is wrong, all of it shown.
 */
const { values, positionals } = parseArgs({
  options: { project: { type: 'string' } },
  allowPositionals: true,
});
const program = openProgram(resolve(ROOT, values.project));
const wrong = [...showTypes(program), ...(await showLint(program, positionals))];
for (const words of wrong) process.stdout.write(`${words}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;

function openProgram(file) {
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error !== undefined) throw new Error(describe([error]));
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file), undefined, file);
  if (parsed.errors.length > 0) throw new Error(describe(parsed.errors));
  return ts.createProgram({
    rootNames: parsed.fileNames,
    options: { ...parsed.options, noEmit: true, incremental: false, tsBuildInfoFile: undefined },
  });
}

function showTypes(opened) {
  const found = ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(opened));
  return found.length === 0 ? [] : [describe(found)];
}

function describe(found) {
  return ts.formatDiagnostics(found, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => '\n',
  });
}

async function showLint(opened, folders) {
  const lint = new ESLint({
    cwd: ROOT,
    overrideConfig: {
      ...WITH_TYPES,
      languageOptions: { parserOptions: { projectService: false, programs: [opened] } },
    },
  });
  const results = await lint.lintFiles(folders.map((folder) => join(ROOT, folder)));
  const formatter = await lint.loadFormatter('stylish');
  const words = await formatter.format(results);
  return results.some(({ errorCount, fatalErrorCount }) => errorCount + fatalErrorCount > 0) ? [words] : [];
}
