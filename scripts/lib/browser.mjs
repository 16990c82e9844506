import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { DATA, ROOT } from './paths.mjs';
import { runLogged } from './run.mjs';
import { during } from './say.mjs';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A Chromium for the browser tests: CHROMIUM_PATH, the system's, the one inside the npm package, or Debian's when we may
 * install it. Answers its path, or undefined with the reason.
 */
export async function findBrowser() {
  const tried = [];
  for (const [what, find] of [
    ['CHROMIUM_PATH', () => process.env.CHROMIUM_PATH],
    ['the system', findOnSystem],
    ['the npm package', unpackPackage],
    ['apt', installFromDebian],
  ]) {
    try {
      const path = await find();
      if (path !== undefined && runs(path)) return { path };
      tried.push(path === undefined ? `${what}: none` : `${what}: ${path} does not run`);
    } catch (error) {
      tried.push(`${what}: ${error.message.split('\n')[0]}`);
    }
  }
  return { reason: `no Chromium (${tried.join('; ')})` };
}

function runs(path) {
  return spawnSync(path, ['--headless', '--no-sandbox', '--version'], { timeout: 30_000 }).status === 0;
}

function findOnSystem() {
  if (existsSync(MAC)) return MAC;
  const folders = (process.env.PATH ?? '').split(':');
  return SYSTEM.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) =>
    existsSync(path),
  );
}

/** @sparticuz/chromium carries a packed Chromium and its libraries; it is unpacked once into the data folder. */
async function unpackPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = packageFolder();
  if (folder === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const target = join(DATA, 'browser', version);
  const program = join(target, 'chromium');
  if (!existsSync(`${program}.ready`)) {
    await during('Unpacking Chromium', () => unpack(join(folder, 'bin'), target, program));
  }
  process.env.LD_LIBRARY_PATH = [join(target, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  return program;
}

function packageFolder() {
  const require = createRequire(join(ROOT, 'e2e', 'package.json'));
  try {
    const entry = require.resolve('@sparticuz/chromium');
    return entry.slice(0, entry.lastIndexOf('@sparticuz/chromium') + '@sparticuz/chromium'.length);
  } catch {
    return undefined;
  }
}

async function unpack(packed, target, program) {
  mkdirSync(target, { recursive: true });
  await pipeline(
    createReadStream(join(packed, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  );
  chmodSync(program, 0o755);
  for (const archive of readdirSync(packed).filter((name) => name.endsWith('.tar.br'))) {
    const folder = join(target, archive.replace('.tar.br', ''));
    mkdirSync(folder, { recursive: true });
    const tar = `${folder}.tar`;
    await pipeline(createReadStream(join(packed, archive)), createBrotliDecompress(), createWriteStream(tar));
    const done = spawnSync('tar', [
      '-xf',
      tar,
      '-C',
      folder === join(target, 'swiftshader') ? target : folder,
    ]);
    if (done.status !== 0) throw new Error(`tar could not unpack ${archive}`);
    rmSync(tar);
  }
  createWriteStream(`${program}.ready`).end();
}

async function installFromDebian() {
  if (!mayInstall()) return undefined;
  await during('Installing Chromium with apt', async () => {
    await runLogged('apt-update', 'apt-get', ['update', '-qq']);
    await runLogged(
      'apt-chromium',
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
      {
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      },
    );
  });
  return findOnSystem();
}

/** As root on Debian or one of its children. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
