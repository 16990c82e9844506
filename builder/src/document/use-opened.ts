import type { Issue } from '@istanze/shared';
import { useEffect, useRef, useState } from 'react';

/** What becomes of a document that is being opened to be edited. */
export type Opened<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  /** What is stored is nothing this version understands. */
  | { readonly status: 'unreadable'; readonly issues: readonly Issue[] }
  | { readonly status: 'ready'; readonly value: T };

/** Opens a document once for each id, whatever else becomes new around it. */
export function useOpened<T>(id: string, open: () => Promise<Opened<T>>): Opened<T> {
  const [opened, setOpened] = useState<Opened<T>>({ status: 'loading' });
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    let wanted = true;
    latest.current().then(
      (result) => wanted && setOpened(result),
      () => wanted && setOpened({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return opened;
}
