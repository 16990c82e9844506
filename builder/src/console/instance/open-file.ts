import { createContext, use } from 'react';
import type { ViewedFile } from '../../viewer/Viewer';

/** Opens a file beside the instance. */
export const OpenFileContext = createContext<(file: ViewedFile) => void>(() => undefined);

export function useOpenFile(): (file: ViewedFile) => void {
  return use(OpenFileContext);
}
