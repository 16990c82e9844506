import { authIt } from './auth';
import { instancesIt } from './instances';

/** Italian texts that the server writes itself, one file per area. */
export const it = { ...authIt, ...instancesIt } as const;
export type MessageKey = keyof typeof it;
