import { useOutletContext } from 'react-router';
import type { QueueRow } from './use-queue';

/** What the open instance may ask of the list beside it. */
export interface WorkList {
  currentRows(): readonly QueueRow[];
  open(row: QueueRow): void;
  /** Opens an instance that the list may no longer hold. */
  openCode(code: string): void;
  /** Address of the list alone, for small screens. */
  readonly back: string;
  /** Makes room while an attachment is open beside the instance. */
  setViewing(viewing: boolean): void;
}

export function useWorkList(): WorkList {
  return useOutletContext<WorkList>();
}
