import { useApolloClient } from '@apollo/client/react';
import { compileForm, type Issue, type ReleaseContent } from '@istanze/shared';
import { lintForm } from '@istanze/shared/authoring';
import { useEffect, useState } from 'react';
import { isReleaseContent } from '../../console/instance/release';
import { formEnvironment } from '../../console/instance/form-environment';
import { PublicationDocument, type PublicationQuery } from '../../graphql/generated/graphql';
import type { ServicePlace } from '../service-context';
import { readRelease } from './read-release';

type Found = NonNullable<PublicationQuery['publication']>;

/** What a publication would put in line, beside what is live. */
export interface ReadyPublication {
  readonly status: 'ready';
  readonly mark: string;
  readonly content: ReleaseContent;
  /** Undefined while nothing was ever published. */
  readonly live: ReleaseContent | undefined;
  /** Stand in the way of publishing. */
  readonly obstacles: Found['obstacles'];
  readonly warnings: readonly Issue[];
  readonly tests: Found['tests'];
}

export type OpenPublication =
  { readonly status: 'loading' } | { readonly status: 'failed' } | ReadyPublication;

/** Reads what publishing the drafts would bring, once they are saved, or publishing an earlier release again. */
export function usePublication({ service, formSaved }: ServicePlace, of: string | null): OpenPublication {
  const client = useApolloClient();
  const [publication, setPublication] = useState<OpenPublication>({ status: 'loading' });
  const { id } = service;
  const liveId = service.releases.find(({ live }) => live)?.id;
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<OpenPublication> => {
      await formSaved();
      const [{ data }, live] = await Promise.all([
        client.query({ query: PublicationDocument, variables: { id, of }, fetchPolicy: 'network-only' }),
        readRelease(client, liveId),
      ]);
      const found = data?.publication;
      const content: unknown = found?.content;
      if (found === null || found === undefined || !isReleaseContent(content)) return { status: 'failed' };
      const { mark, obstacles, tests } = found;
      const warnings = obstacles.length > 0 ? [] : lint(content);
      return { status: 'ready', mark, content, live, obstacles, tests, warnings };
    };
    read().then(
      (result) => wanted && setPublication(result),
      () => wanted && setPublication({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, of, formSaved, liveId]);
  return publication;
}

function lint(content: ReleaseContent): readonly Issue[] {
  return lintForm(content.form, compileForm(content.form, formEnvironment(content)));
}
