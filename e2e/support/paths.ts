import { join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');
export const SERVER = join(ROOT, 'server', 'dist');
/** What a run leaves to be looked at; two runs at once need two folders. */
export const RESULTS = resolve(process.env['E2E_RESULTS'] ?? join(ROOT, 'test-results'));
export const LOGS = join(RESULTS, 'logs');
export const SCREENS = join(RESULTS, 'screens');
