import { Suspense, type ReactNode } from 'react';
import { useHydrated } from './use-hydrated';

interface InBrowserProps {
  /** What stands there until it is drawn. */
  readonly waiting?: ReactNode;
  readonly children: ReactNode;
}

/** What the server does not draw, and may come late: React throws away a page that waits for a part while it is taken over. */
export function InBrowser({ waiting = null, children }: InBrowserProps): ReactNode {
  return useHydrated() ? <Suspense fallback={waiting}>{children}</Suspense> : waiting;
}
