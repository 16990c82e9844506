import { createContext, use } from 'react';

/** Where the instance that is walked through stands, and the arrows it took; nothing when nobody plays. */
export interface Playing {
  readonly state: string | undefined;
  readonly taken: ReadonlySet<string>;
}

export const NOT_PLAYING: Playing = { state: undefined, taken: new Set() };

const PlayingContext = createContext<Playing>(NOT_PLAYING);
export const PlayingProvider = PlayingContext.Provider;

export function usePlaying(): Playing {
  return use(PlayingContext);
}
