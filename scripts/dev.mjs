import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { printAddresses } from './lib/address-table.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { findPorts } from './lib/ports.mjs';
import { startProduct, untilAsked } from './lib/product.mjs';
import { claimDataFolder } from './lib/run-lock.mjs';
import { bin } from './lib/run.mjs';
import { main, say } from './lib/say.mjs';

/** How long the compiler must have written nothing before the server starts anew. */
const QUIET_MS = 1000;

/** The same as start, and every part is built again when its sources change; the server starts anew by itself. */
await main(async () => {
  const started = Date.now();
  checkNode();
  const release = claimDataFolder();
  const watchers = [];
  try {
    await ensureInstalled();
    await ensureBuilt();
    const port = await findPorts(Number(process.env.PORT ?? 4000));
    let tell;
    const ended = new Promise((resolve) => (tell = resolve));
    const product = await startProduct({
      port,
      demo: process.env.DEMO !== 'false',
      onEnd: (part, how) => tell(`The ${part} ended (${how})`),
    });
    watchers.push(...startWatchers(port), restartOnChange(product));
    printAddresses({ port, demo: true, seconds: Math.round((Date.now() - started) / 1000) });
    say(`  Back office with reload: http://localhost:${port + 10}/backoffice/`);
    return await untilAsked(product, ended);
  } finally {
    for (const watcher of watchers) (watcher.kill ?? watcher.close).call(watcher);
    release();
  }
});

/** The compiler writes many files: the server starts anew once they have come to rest. */
function restartOnChange(product) {
  let timer;
  let busy = Promise.resolve();
  return watch(join(ROOT, 'server/dist'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      busy = busy
        .then(() => product.restart())
        .then(
          () => say('The server started anew.'),
          (error) => say(error.message),
        );
    }, QUIET_MS);
  });
}

function startWatchers(port) {
  const keep = (program, args, cwd = ROOT, env = {}) =>
    spawn(bin(program), args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
  const tsc = (project) => keep('tsc', ['-p', project, '--watch', '--preserveWatchOutput']);
  return [
    tsc('shared/tsconfig.json'),
    tsc('shared/tsconfig.esm.json'),
    tsc('server/tsconfig.json'),
    keep('graphql-codegen', ['--config', 'codegen.yml', '--watch']),
    keep('vite', ['--port', String(port + 10)], join(ROOT, 'builder'), {
      ISTANZE_API: `http://localhost:${port}`,
    }),
    keep('vite', ['build', '--watch'], join(ROOT, 'portal')),
    keep(
      'vite',
      ['build', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist/server', '--watch'],
      join(ROOT, 'portal'),
    ),
  ];
}
