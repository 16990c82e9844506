import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isFresh, writeStamp } from './fingerprint.mjs';
import { whileAlone } from './lock.mjs';
import { ROOT } from './paths.mjs';
import { npm, runLogged } from './run.mjs';
import { during, Stop } from './say.mjs';

/** Refuses a Node that cannot load our modules: 20.19 and 22.12 are the first that can `require` ES modules. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
  if (!good)
    throw new Stop(
      `Istanze Online needs Node 20.19 or later (22 from 22.12); this is ${process.versions.node}. See https://nodejs.org`,
    );
}

const STAMP = join(ROOT, 'node_modules', '.istanze-install');

/** Installs the packages when they are missing or the lock has changed. `npm ci` would fail where a registry lacks one platform's package. */
export function ensureInstalled() {
  return isFresh(STAMP, installationHash()) ? Promise.resolve() : whileAlone(install);
}

async function install() {
  if (isFresh(STAMP, installationHash())) return;
  if (!isInstalledBy('package-lock.json')) {
    const { program, args } = npm();
    await during('Installing packages (once; one to three minutes)', () =>
      runLogged('install', program, [...args, 'install', '--no-audit', '--no-fund', '--loglevel=http']),
    );
  }
  writeStamp(STAMP, installationHash());
}

/** Over the lock and what the manifests ask for; a new script or description asks for nothing. */
function installationHash() {
  const wanted = manifests().map((file) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    return [
      manifest.dependencies,
      manifest.devDependencies,
      manifest.optionalDependencies,
      manifest.overrides,
    ];
  });
  const files = createHash('sha256')
    .update(fingerprint(['package-lock.json']))
    .update(JSON.stringify(wanted))
    .digest('hex');
  return `${files} ${process.platform}-${process.arch} node${process.versions.modules}`;
}

function manifests() {
  return ['package.json', ...workspaces().map((folder) => join(folder, 'package.json'))];
}

function workspaces() {
  return readdirSync(ROOT).filter(
    (name) => name !== 'node_modules' && existsSync(join(ROOT, name, 'package.json')),
  );
}

/** Somebody ran npm after the lock was written: npm's own record of what lies in node_modules is the newer one. */
function isInstalledBy(lock) {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = statSync(record).mtimeMs;
  return [lock, ...manifests()].every((file) => statSync(join(ROOT, file)).mtimeMs <= installed);
}
