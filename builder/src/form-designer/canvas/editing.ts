import { createCell } from '../cell';

/** Id of the node whose name is being written in its place on the page. */
export const editing = createCell<string | undefined>(undefined);
