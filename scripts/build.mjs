import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { main, say } from './lib/say.mjs';

await main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt({ force: process.argv.includes('--force') });
  say('Everything is built.');
});
