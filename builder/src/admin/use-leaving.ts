import { useEffect, useRef, useState } from 'react';
import type { Autosave } from '../document/autosave';
import type { Journal } from '../document/journal';
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

interface Kept<D> {
  readonly autosave: Autosave<D>;
  readonly journal: Journal<D>;
}

/** A designer saves what waits when it is left, and when the network is back; the browser asks before closing what is not saved. */
export function useSavedOnLeaving<D>(
  { autosave, journal }: Kept<D>,
  { leaveFormWith }: Pick<ServicePlace, 'leaveFormWith'>,
): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (autosave.state().status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    const retry = () => void autosave.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('online', retry);
      leaveFormWith(autosave.flush().finally(journal.stop));
    };
  }, [autosave, journal, leaveFormWith]);
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
