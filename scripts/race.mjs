// Sixteen operators after one activity, a thousand times: one winner each, no version missing or twice. Then two hundred
// requests accepted in one job whose worker dies in the middle: each once.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects=db',
    '--forceExit',
    'server/test/race.db.test',
    'server/src/domain/desk/bulk.db.test',
  ],
  { cwd: root, stdio: 'inherit', env: { RACE_ROUNDS: '1000', BULK_ROWS: '200', ...process.env } },
);
process.exitCode = status ?? 1;
