import { join } from 'node:path';
import { findHolder, release, tryHold } from './lock.mjs';
import { DATA, makeDataFolders } from './paths.mjs';
import { Stop } from './say.mjs';

/** One start per data folder. Answers how to give it back; a start that was killed holds nothing. */
export function claimDataFolder() {
  makeDataFolders();
  const file = join(DATA, 'start.json');
  if (!tryHold(file)) {
    throw new Stop(
      `Istanze Online already runs on this data folder (process ${findHolder(file)}). Stop it first, or set DATA_DIR for a second one.`,
    );
  }
  return () => release(file);
}
