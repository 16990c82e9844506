import { useApolloClient } from '@apollo/client/react';
import type { ReleaseContent } from '@istanze/shared';
import { useEffect, useState } from 'react';
import { isReleaseContent } from '../../console/instance/release';
import { PublicationDocument } from '../../graphql/generated/graphql';
import type { ServicePlace } from '../service-context';
import { readRelease } from './read-release';

/** Stands for what the drafts hold where a release is named. */
export const DRAFT = 'bozza';

export type TwoReleases =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly before: ReleaseContent; readonly after: ReleaseContent };

/** Reads two versions of a service, each a release or the drafts. */
export function useTwoReleases({ service, formSaved }: ServicePlace, from: string, to: string): TwoReleases {
  const client = useApolloClient();
  const [found, setFound] = useState<TwoReleases>({ status: 'loading' });
  const { id } = service;
  useEffect(() => {
    let wanted = true;
    const readDraft = async (): Promise<ReleaseContent | undefined> => {
      await formSaved();
      const { data } = await client.query({
        query: PublicationDocument,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      const content: unknown = data?.publication?.content;
      return isReleaseContent(content) ? content : undefined;
    };
    const read = (which: string) => (which === DRAFT ? readDraft() : readRelease(client, which));
    setFound({ status: 'loading' });
    Promise.all([read(from), read(to)]).then(
      ([before, after]) => {
        if (!wanted) return;
        if (before === undefined || after === undefined) setFound({ status: 'failed' });
        else setFound({ status: 'ready', before, after });
      },
      () => wanted && setFound({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, from, to, formSaved]);
  return found;
}
