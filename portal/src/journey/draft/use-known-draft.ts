import { skipToken, useQuery } from '@apollo/client/react';
import type { ReleaseContent } from '@istanze/shared';
import { DraftDocument, ReleaseDocument } from '../../graphql/generated/graphql';
import { isReleaseContent } from '../release-content';

/** What is known of a draft before it is opened: enough for the shape of its page. */
export interface KnownDraft {
  readonly content: ReleaseContent;
  /** The screen it was left at. */
  readonly reached: string | null;
}

/** Reads a draft without opening it, on the server too; undefined until it is there, and for what is no draft. */
export function useKnownDraft(code: string): KnownDraft | undefined {
  const { data } = useQuery(DraftDocument, { variables: { code }, fetchPolicy: 'cache-first' });
  const draft = data?.instance;
  const { data: release } = useQuery(
    ReleaseDocument,
    draft === null || draft === undefined
      ? skipToken
      : { variables: { id: draft.releaseId }, fetchPolicy: 'cache-first' },
  );
  const content = release?.release?.content;
  if (draft?.category !== 'DRAFT' || !isReleaseContent(content)) return undefined;
  return { content, reached: draft.step };
}
