import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import {
  AnnounceInFormDocument,
  FormChangedDocument,
  FormEditorsDocument,
} from '../../graphql/generated/graphql';
import { randomId } from '../../graphql/idempotency';
import { useLiveStatus, usePollInterval } from '../../graphql/live';
import { useDesigner, useDocument } from '../designer';

const SAY_EVERY_MS = 10_000;
const FORGET_AFTER_MS = 25_000;
/** Time for the subscription to stand, and for arrow keys to come to rest. */
const SETTLE_MS = 300;

/** Takes in what others save while the form is open, hears who they are, and tells them where this window is. */
export function useLiveForm(formId: string): void {
  useOthersSaves(formId);
  const { presence } = useDesigner();
  const [seat] = useState(randomId);
  const announce = useAnnouncement(formId, seat);
  useSubscription(FormEditorsDocument, {
    variables: { id: formId, seat },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (data === undefined) return;
      const { here, ...editor } = data.formEditors;
      if (presence.hear(editor, here, Date.now())) announce();
    },
  });
  useEffect(() => {
    const timer = window.setInterval(
      () => presence.forgetBefore(Date.now() - FORGET_AFTER_MS),
      SAY_EVERY_MS / 2,
    );
    return () => window.clearInterval(timer);
  }, [presence]);
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

/** Says where this window is: a moment after it went there, and every few seconds. */
function useAnnouncement(formId: string, seat: string): () => void {
  const client = useApolloClient();
  const { document } = useDesigner();
  const node = useDocument(({ selected }) => selected);
  const announce = useCallback(() => {
    const variables = { id: formId, seat, node: document.state().selected ?? null };
    client.mutate({ mutation: AnnounceInFormDocument, variables }).catch(() => undefined);
  }, [client, document, formId, seat]);
  useEffect(() => {
    const soon = window.setTimeout(announce, SETTLE_MS);
    const timer = window.setInterval(announce, SAY_EVERY_MS);
    return () => {
      window.clearTimeout(soon);
      window.clearInterval(timer);
    };
  }, [announce, node]);
  return announce;
}
