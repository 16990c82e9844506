import type { ApolloClient } from '@apollo/client';
import type { ReleaseContent } from '@istanze/shared';
import { isReleaseContent } from '../../console/instance/release';
import { ReleaseDocument } from '../../graphql/generated/graphql';

/** The content of a release; undefined where none is named. A release never changes, so one that was read is not asked again. */
export async function readRelease(
  client: Pick<ApolloClient, 'query'>,
  id: string | undefined,
): Promise<ReleaseContent | undefined> {
  if (id === undefined) return undefined;
  const { data } = await client.query({ query: ReleaseDocument, variables: { id } });
  const content: unknown = data?.release?.content;
  return isReleaseContent(content) ? content : undefined;
}
