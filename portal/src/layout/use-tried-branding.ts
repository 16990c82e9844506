import { useEffect, useState } from 'react';
import type { TriedBranding } from './listen-for-branding';

/** What the back office shows in a frame of this page before it is saved; nothing anywhere else. */
export function useTriedBranding(): TriedBranding | undefined {
  const [tried, setTried] = useState<TriedBranding>();
  useEffect(() => {
    if (window.parent === window || !new URLSearchParams(location.search).has('anteprima')) return undefined;
    let stop: () => void = () => undefined;
    let wanted = true;
    void import('./listen-for-branding').then(({ listenForBranding }) => {
      if (wanted) stop = listenForBranding(setTried);
    });
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return tried;
}
