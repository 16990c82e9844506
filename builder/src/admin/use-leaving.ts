import { useEffect, useRef, useState } from 'react';
import type { ServicePlace } from './service-context';

/** Leaving an editor of a service saves what waits; the next page of the service waits for it. */
export function useLeaving(
  { leaveFormWith }: Pick<ServicePlace, 'leaveFormWith'>,
  flush: () => Promise<void>,
): void {
  const leave = useRef(leaveFormWith);
  leave.current = leaveFormWith;
  useEffect(() => () => leave.current(flush()), [flush]);
}

/** True once what another page of the service was saving is saved. */
export function useFormSaved({ formSaved }: Pick<ServicePlace, 'formSaved'>): boolean {
  const [saved, setSaved] = useState(false);
  const latest = useRef(formSaved);
  useEffect(() => {
    let wanted = true;
    const go = () => {
      if (wanted) setSaved(true);
    };
    void latest.current().then(go, go);
    return () => {
      wanted = false;
    };
  }, []);
  return saved;
}
