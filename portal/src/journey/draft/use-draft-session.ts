import { startTransition, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { loadFieldTypes, romeDate, type ReleaseContent } from '@istanze/shared';
import { loadInputs } from '@istanze/shared/react';
import { isSessionLost } from '../../graphql/browser-client';
import {
  DraftDocument,
  DraftKeyDocument,
  ReleaseDocument,
  SaveDraftDocument,
} from '../../graphql/generated/graphql';
import { KEPT_FOR_EVER } from '../../graphql/kept-for-ever';
import { useCitizen } from '../../session/session';
import { isReleaseContent } from '../release-content';
import { createDraftSession, type DraftSession, type DraftView } from './draft-session';
import { draftPlace } from './journal';
import { forgetDraft, openKeepsake, type Keepsake } from './keepsake';

export type OpenDraft =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; retry(): void }
  | { readonly state: 'missing' }
  /** It was sent already. */
  | { readonly state: 'sent' }
  | { readonly state: 'ready'; readonly session: DraftSession; readonly content: ReleaseContent };

/** Opens a draft with its release and what this browser still has of it. */
export function useDraftSession(code: string): OpenDraft {
  const client = useApolloClient();
  const { id } = useCitizen();
  const [attempt, setAttempt] = useState(0);
  const [open, setOpen] = useState<OpenDraft>({ state: 'loading' });
  useEffect(() => {
    let session: DraftSession | undefined;
    let left = false;
    setOpen({ state: 'loading' });
    const reopen = (): void => setAttempt((count) => count + 1);
    openDraft(client, code, id, reopen).then(
      (opened) => {
        if (opened.state === 'ready') session = opened.session;
        if (left) session?.stop();
        // In slices: a form is the largest thing the browser draws here.
        else startTransition(() => setOpen(opened));
      },
      () => {
        if (!left) setOpen({ state: 'failed', retry: reopen });
      },
    );
    const wake = (): void => session?.wake();
    window.addEventListener('online', wake);
    return () => {
      left = true;
      window.removeEventListener('online', wake);
      session?.stop();
    };
  }, [client, code, id, attempt]);
  return open;
}

async function openDraft(
  client: ApolloClient,
  code: string,
  citizenId: string,
  onMoved: () => void,
): Promise<OpenDraft> {
  const place = draftPlace(citizenId, code);
  const [{ data }, keepsake] = await Promise.all([
    client.query({ query: DraftDocument, variables: { code }, fetchPolicy: 'network-only' }),
    findKeepsake(client, code, place),
  ]);
  const draft = data?.instance;
  if (draft === null || draft === undefined || draft.category !== 'DRAFT') {
    void forgetDraft(place);
    return { state: draft ? 'sent' : 'missing' };
  }
  const left = await keepsake.journal.read();
  const release = await client.query({
    query: ReleaseDocument,
    variables: { id: draft.releaseId },
    context: KEPT_FOR_EVER,
  });
  const content = release.data?.release?.content;
  if (!isReleaseContent(content)) throw new Error('The release of the draft is missing');
  // An input that does not arrive says so in its place; the rest of the form can be filled in.
  const [registry] = await Promise.all([
    loadFieldTypes(content.form),
    loadInputs(content.form).catch(() => undefined),
  ]);
  const session = createDraftSession({
    draft,
    content,
    registry,
    today: romeDate(new Date().toISOString()),
    keepsake,
    left,
    isSessionLost,
    now: () => new Date().toISOString(),
    onMoved,
    async send(changes, step) {
      const result = await client.mutate({
        mutation: SaveDraftDocument,
        variables: { code, changes: [...changes], ...(step === undefined ? {} : { step }) },
        fetchPolicy: 'no-cache',
      });
      if (result.data === undefined) throw new Error('The save has no answer');
      return result.data.saveDraft;
    },
  });
  return { state: 'ready', session, content };
}

/** What this device keeps, under a key that only who is logged in gets. */
async function findKeepsake(client: ApolloClient, code: string, place: string): Promise<Keepsake> {
  const { data } = await client.query({
    query: DraftKeyDocument,
    variables: { code },
    fetchPolicy: 'no-cache',
  });
  return openKeepsake(data?.instance?.draftKey, place);
}

/** The screen an open draft was left at; undefined while none is open. */
export function useReachedScreen(session: DraftSession | undefined): string | null | undefined {
  const subscribe = useCallback(
    (listener: () => void) => session?.subscribe(listener) ?? (() => undefined),
    [session],
  );
  const read = () => session?.view().draft.step;
  return useSyncExternalStore(subscribe, read, read);
}

/** What the screens of a draft show; changes with every save. */
export function useDraftView(session: DraftSession): DraftView {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, session.view, session.view);
}
