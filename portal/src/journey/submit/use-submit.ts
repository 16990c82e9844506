import { useCallback, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { Issue } from '@istanze/shared';
import { isSessionLost } from '../../graphql/browser-client';
import { DraftDocument, SubmitInstanceDocument } from '../../graphql/generated/graphql';
import type { DraftSession } from '../draft/draft-session';
import { newKey } from '../../session/new-key';
import { attemptKey, endAttempt } from './attempt-key';

export type SubmitState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent' }
  /** Something is to be corrected; the messages are in the language of the page. */
  | { readonly kind: 'invalid'; readonly issues: readonly ServerIssue[] }
  /** The draft has changed elsewhere since it was shown: the newer one is on screen now. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'session-lost' };

export type ServerIssue = Issue & { readonly message: string };

/** Sends the request once, however often the button is pressed: one attempt has one key, kept over reloads until its answer is known. */
export function useSubmit(
  code: string,
  session: DraftSession,
): { readonly state: SubmitState; submit(): Promise<void> } {
  const client = useApolloClient();
  const running = useRef(false);
  const [state, setState] = useState<SubmitState>({ kind: 'idle' });
  const send = useCallback(async (): Promise<SubmitState> => {
    const saved = await session.save();
    if (saved.kind === 'offline' || saved.kind === 'session-lost') return { kind: saved.kind };
    if (saved.kind === 'refused' || session.view().conflicts.length > 0) return { kind: 'not-saved' };
    const { version } = session.view().draft;
    const name = `submit:${code}`;
    const { data } = await client.mutate({
      mutation: SubmitInstanceDocument,
      fetchPolicy: 'no-cache',
      variables: {
        code,
        expectedVersion: version,
        idempotencyKey: attemptKey(window.sessionStorage, name, String(version), newKey),
      },
    });
    const result = data?.submitInstance;
    if (result === undefined) return { kind: 'offline' };
    endAttempt(window.sessionStorage, name);
    switch (result.__typename) {
      case 'InstancePayload':
        return { kind: 'sent' };
      case 'ValidationRefusal':
        return {
          kind: 'invalid',
          issues: result.issues.map(({ path, code: issue, message }) => ({ path, code: issue, message })),
        };
      case 'VersionConflict':
      case 'IdempotencyConflict': {
        const fresh = await client.query({
          query: DraftDocument,
          variables: { code },
          fetchPolicy: 'network-only',
        });
        const draft = fresh.data?.instance;
        if (draft !== null && draft !== undefined && draft.category !== 'DRAFT') return { kind: 'sent' };
        if (draft !== null && draft !== undefined) session.adopt(draft);
        return { kind: 'changed' };
      }
      case 'NotAllowed':
        return { kind: 'refused', reason: result.reason };
    }
  }, [client, code, session]);
  const submit = useCallback(async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setState({ kind: 'sending' });
    try {
      setState(await send());
    } catch (error) {
      setState({ kind: isSessionLost(error) ? 'session-lost' : 'offline' });
    } finally {
      running.current = false;
    }
  }, [send]);
  return { state, submit };
}
