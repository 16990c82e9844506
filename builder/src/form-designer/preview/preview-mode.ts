import { createCell, useCell } from '../cell';

/** `desktop` takes the place of the page being composed; `phone` stands beside it. */
export type PreviewMode = 'off' | 'phone' | 'desktop';

const mode = createCell<PreviewMode>('off');

export function setPreviewMode(next: PreviewMode): void {
  mode.set(next);
}

export function usePreviewMode(): PreviewMode {
  return useCell(mode, (one) => one);
}
