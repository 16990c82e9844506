import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { PageSkeleton } from '../../ui/PageSkeleton';

interface LoadedProps<Data> {
  readonly data: Data | undefined;
  readonly failed: boolean;
  onRetry(): void;
  children(data: Data): ReactNode;
}

/** Shows what came, the shape of it while it comes, or the way to try again. */
export function Loaded<Data>({ data, failed, onRetry, children }: LoadedProps<Data>): ReactNode {
  if (data !== undefined) return children(data);
  return failed ? <ErrorNotice onRetry={onRetry} /> : <PageSkeleton />;
}
