import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mayInstall } from './browser.mjs';
import { runLogged } from './run.mjs';
import { during } from './say.mjs';

/** A real redis-server for the queue's contract suite: REDIS_SERVER_PATH, the system's, or Debian's when we may install it. */
export async function findRedis() {
  const found = find();
  if (found !== undefined) return { path: found };
  if (!mayInstall())
    return {
      reason: 'no redis-server on this machine, and only root may install it (set REDIS_SERVER_PATH)',
    };
  try {
    await during('Installing redis-server with apt', async () => {
      await runLogged('apt-update', 'apt-get', ['update', '-qq']);
      await runLogged(
        'apt-redis',
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
        {
          env: { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
        },
      );
    });
  } catch (error) {
    return { reason: `apt could not install redis-server: ${error.message.split('\n')[0]}` };
  }
  const installed = find();
  return installed === undefined ? { reason: 'apt installed no redis-server' } : { path: installed };
}

function find() {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return [process.env.REDIS_SERVER_PATH, ...folders.map((folder) => join(folder, 'redis-server'))].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}
