import { useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { FormChangedDocument } from '../../graphql/generated/graphql';
import { useLiveStatus, usePollInterval } from '../../graphql/live';
import { useSeat } from '../../presence/use-seat';
import { useDesigner, useDocument } from '../designer';

/** Takes in what others save while the form is open, hears who they are, and tells them where this window is. */
export function useLiveForm(formId: string): void {
  useOthersSaves(formId);
  const { presence } = useDesigner();
  const node = useDocument(({ selected }) => selected) ?? null;
  useSeat(presence, { place: 'FORM', id: formId, node });
}

function useOthersSaves(formId: string): void {
  const { autosave } = useDesigner();
  const status = useLiveStatus();
  const poll = usePollInterval();
  useSubscription(FormChangedDocument, {
    variables: { id: formId },
    ignoreResults: true,
    onData: ({ data: { data } }) => void autosave.hear(data?.formChanged.version),
  });
  useEffect(() => {
    if (status === 'live') void autosave.hear();
  }, [autosave, status]);
  useEffect(() => {
    if (poll === 0) return undefined;
    const timer = window.setInterval(() => void autosave.hear(), poll);
    return () => window.clearInterval(timer);
  }, [autosave, poll]);
}
