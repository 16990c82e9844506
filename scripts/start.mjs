import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { printAddresses } from './lib/address-table.mjs';
import { findPorts } from './lib/ports.mjs';
import { startProduct, untilAsked } from './lib/product.mjs';
import { claimDataFolder } from './lib/run-lock.mjs';
import { bold, during, main, say } from './lib/say.mjs';

await main(async () => {
  const started = Date.now();
  checkNode();
  const release = claimDataFolder();
  try {
    await ensureInstalled();
    await ensureBuilt();
    const wanted = Number(process.env.PORT ?? 4000);
    const port = await findPorts(wanted);
    if (port !== wanted)
      say(bold(`Port ${wanted}, or one of the two after it, is taken: using ${port} instead.`));
    const demo =
      process.env.DEMO === undefined ? process.env.DATABASE_URL === undefined : process.env.DEMO === 'true';
    let tell;
    const ended = new Promise((resolve) => (tell = resolve));
    const product = await during('Starting the database and the server', () =>
      startProduct({
        port,
        demo,
        onProgress: (step) => process.stdout.isTTY || say(`  ${step}`),
        onEnd: (part, how) =>
          tell(`The ${part} ended unexpectedly (${how}); its log is in .data/logs/${part}.log`),
      }),
    );
    printAddresses({ port, demo, seconds: Math.round((Date.now() - started) / 1000) });
    return await untilAsked(product, ended);
  } finally {
    release();
  }
});
