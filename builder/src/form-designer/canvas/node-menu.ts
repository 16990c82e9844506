import { createCell } from '../cell';

/** The node whose commands are open, and the part of the screen they open at. */
export const openMenu = createCell<{ readonly id: string; readonly anchor: Element } | undefined>(undefined);
