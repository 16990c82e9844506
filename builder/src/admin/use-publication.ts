import { useApolloClient } from '@apollo/client/react';
import { compileForm, lintForm, type Issue } from '@istanze/shared';
import { useEffect, useState } from 'react';
import { formChanges, type FormChange } from '../document/form-changes';
import { environmentOf } from '../form-designer/form-environment';
import { readForm, readLiveForm } from '../form-designer/use-designer';
import type { ServicePlace } from './service-context';

/** What a publication would bring, read from what is saved and what is live. */
export type Publication =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | {
      readonly status: 'ready';
      readonly changes: readonly FormChange[];
      /** Stand in the way of publishing. */
      readonly errors: readonly Issue[];
      readonly warnings: readonly Issue[];
    };

export function usePublication({ service, formSaved }: ServicePlace): Publication {
  const client = useApolloClient();
  const [publication, setPublication] = useState<Publication>({ status: 'loading' });
  const { formId, configuration } = service;
  const liveId = service.releases.find(({ live }) => live)?.id;
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<Publication> => {
      await formSaved();
      const environment = environmentOf(configuration);
      const [saved, live] = await Promise.all([
        readForm(client, formId, environment),
        readLiveForm(client, liveId),
      ]);
      if (!('definition' in saved)) return { status: 'ready', changes: [], errors: saved, warnings: [] };
      const { definition } = saved;
      const warnings = lintForm(definition, compileForm(definition, environment));
      return { status: 'ready', changes: formChanges(live, definition), errors: [], warnings };
    };
    read().then(
      (result) => wanted && setPublication(result),
      () => wanted && setPublication({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [client, configuration, formId, formSaved, liveId]);
  return publication;
}
