import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  PublishServiceDocument,
  type PublishServiceMutationVariables,
  type ReleaseInfoFieldsFragment,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { reasonText } from '../../i18n/server-words';

interface Publishing {
  readonly loading: boolean;
  /** Why the server refused, in sentences; empty before it was asked. */
  readonly refusal: readonly string[];
  publish(variables: PublishServiceMutationVariables): Promise<void>;
}

/** Sends a publication once, and says in words why it was refused. */
export function usePublish(onPublished: (release: ReleaseInfoFieldsFragment) => void): Publishing {
  const words = useLanguage();
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const [mutate, { loading }] = useMutation(PublishServiceDocument);
  const publish: Publishing['publish'] = async (variables) => {
    if (loading) return;
    try {
      const { data } = await mutate({ variables });
      const result = data?.publishService;
      if (result?.__typename === 'ReleasePayload') onPublished(result.release);
      else if (result?.__typename === 'ValidationRefusal')
        setRefusal(result.issues.map(({ message }) => message));
      else setRefusal([reasonText(words, result?.reason ?? null)]);
    } catch {
      setRefusal([words.t('publish.unknown')]);
    }
  };
  return { loading, refusal, publish };
}
