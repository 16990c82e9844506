import { useQuery } from '@apollo/client/react';
import { isJsonObject, type ReleaseContent } from '@istanze/shared';
import { useMemo } from 'react';
import { ReleaseDocument } from '../../graphql/generated/graphql';

/** True for the content of a release: published through the server's own checks, so that its outline is enough here. */
export function isReleaseContent(json: unknown): json is ReleaseContent {
  if (!isJsonObject(json) || json['version'] !== 1) return false;
  return ['service', 'form', 'workflow', 'configuration'].every((part) => isJsonObject(json[part]));
}

export type ReadRelease =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly content: ReleaseContent };

/** What an instance was made with. It never changes: read once, kept for ever. */
export function useRelease(id: string): ReadRelease {
  const { data, error } = useQuery(ReleaseDocument, { variables: { id }, fetchPolicy: 'cache-first' });
  return useMemo(() => {
    if (data !== undefined) {
      const content: unknown = data.release?.content;
      return isReleaseContent(content) ? { status: 'ready', content } : { status: 'failed' };
    }
    return { status: error === undefined ? 'loading' : 'failed' };
  }, [data, error]);
}
