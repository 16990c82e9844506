import { useEffect, useMemo, useRef } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { romeDate } from '@istanze/shared';
import type { InputServices, UploadedFile } from '@istanze/shared/react';
import {
  ReusableDocumentsDocument,
  ReuseDocumentDocument,
  type FileStatus,
} from '../../graphql/generated/graphql';
import { useText } from '../../i18n/localization';
import { useReason } from '../../i18n/reason-text';
import { useKnownCitizen } from '../../session/session';
import type { DraftSession } from '../draft/draft-session';

type GivenDocuments = NonNullable<InputServices['givenDocuments']>;

const STATUSES: Readonly<Record<FileStatus, UploadedFile['status']>> = {
  SCANNING: 'scanning',
  CLEAN: 'clean',
  UNSCANNED: 'unscanned',
  INFECTED: 'infected',
  REFUSED: 'refused',
};

/** Documents of earlier requests for the questions of a draft; undefined where somebody acts for another or came without a login. */
export function useGivenDocuments(code: string, session: DraftSession): GivenDocuments | undefined {
  const client = useApolloClient();
  const text = useText();
  const reason = useReason();
  const known = useKnownCitizen() !== undefined;
  const own = known && session.view().draft.representative === null;
  const words = useRef({ text, reason });
  useEffect(() => {
    words.current = { text, reason };
  });
  return useMemo(() => {
    if (!own) return undefined;
    return {
      async at(path) {
        const { data } = await client.query({
          query: ReusableDocumentsDocument,
          variables: { code, path },
          fetchPolicy: 'network-only',
        });
        return (data?.reusableDocuments ?? []).map(({ id, name, size, serviceTitle, givenAt }) => ({
          id,
          name,
          size,
          service: words.current.text(serviceTitle),
          givenOn: romeDate(givenAt),
        }));
      },
      async use(path, documentId) {
        const { data } = await client.mutate({
          mutation: ReuseDocumentDocument,
          variables: { code, path, documentId },
        });
        const answer = data?.reuseDocument;
        switch (answer?.__typename) {
          case 'ReusedDocument': {
            const { id, name, size, mime, sha256, status } = answer.file;
            return { id, name, size, mime, sha256, status: STATUSES[status] };
          }
          case 'NotAllowed':
            return { refused: words.current.reason(answer.reason) };
          case 'ValidationRefusal':
            return { refused: answer.issues.map(({ message }) => message).join(' ') };
          case undefined:
            throw new Error('The server did not answer');
        }
      },
    };
  }, [client, code, own]);
}
