import { createContext, use } from 'react';
import type { Cell } from '../cell';
import type { Aim } from './aim';
import type { Grabbed } from './grabbed';

/** A drag going on, outside React: what is drawn again while something moves is what shows it, nothing else. */
export interface DragState {
  readonly grabbed: Cell<Grabbed | undefined>;
  readonly aim: Cell<Aim | undefined>;
  /** What is read aloud. */
  readonly spoken: Cell<string>;
}

const DragContext = createContext<DragState | undefined>(undefined);
export const DragProvider = DragContext.Provider;

export function useDragState(): DragState {
  const state = use(DragContext);
  if (state === undefined) throw new Error('Outside of a DragArea');
  return state;
}
