import { authIt } from './auth';
import { exportsIt } from './exports';
import { instancesIt } from './instances';
import { libraryIt } from './library';

/** Italian texts that the server writes itself, one file per area. */
export const it = { ...authIt, ...exportsIt, ...instancesIt, ...libraryIt } as const;
export type MessageKey = keyof typeof it;
