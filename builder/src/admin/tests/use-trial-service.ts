import { useApolloClient } from '@apollo/client/react';
import { isJsonObject, parseForm, type ReleaseContent, type ServiceTest } from '@istanze/shared';
import { parseServiceTest } from '@istanze/shared/authoring';
import { useCallback, useEffect, useState } from 'react';
import { formEnvironment } from '../../console/instance/form-environment';
import { isReleaseContent } from '../../console/instance/release';
import {
  PublicationDocument,
  ServiceTestsDocument,
  type ServiceTestFieldsFragment,
} from '../../graphql/generated/graphql';
import type { ServicePlace } from '../service-context';

/** A test of the municipality with what saving it again needs. */
export interface StoredTest {
  readonly test: ServiceTest;
  readonly version: number;
}

export type TrialService =
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  /** The drafts cannot be run as they stand. */
  | { readonly status: 'broken' }
  | { readonly status: 'ready'; readonly content: ReleaseContent; readonly tests: readonly StoredTest[] };

/** Reads the service as its drafts stand, once they are saved, with the tests that the municipality owns. */
export function useTrialService({ service, formSaved }: ServicePlace): {
  readonly trial: TrialService;
  setTests(rows: readonly ServiceTestFieldsFragment[]): void;
} {
  const client = useApolloClient();
  const [trial, setTrial] = useState<TrialService>({ status: 'loading' });
  const { id } = service;
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<TrialService> => {
      await formSaved();
      const options = { fetchPolicy: 'network-only' } as const;
      const [publication, tests] = await Promise.all([
        client.query({ query: PublicationDocument, variables: { id, of: null }, ...options }),
        client.query({ query: ServiceTestsDocument, variables: { serviceId: id }, ...options }),
      ]);
      const content: unknown = publication.data?.publication?.content;
      if (!isReleaseContent(content) || tests.data === undefined) return { status: 'failed' };
      if (!isRunnable(content)) return { status: 'broken' };
      return { status: 'ready', content, tests: toTests(tests.data.serviceTests) };
    };
    read().then(
      (result) => wanted && setTrial(result),
      () => wanted && setTrial({ status: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [client, id, formSaved]);
  const setTests = useCallback((rows: readonly ServiceTestFieldsFragment[]) => {
    setTrial((known) => (known.status === 'ready' ? { ...known, tests: toTests(rows) } : known));
  }, []);
  return { trial, setTests };
}

function isRunnable(content: ReleaseContent): boolean {
  return parseForm(content.form, formEnvironment(content)).ok;
}

/** Those that can be read; what is stored was checked by the server. */
export function toTests(rows: readonly ServiceTestFieldsFragment[]): readonly StoredTest[] {
  return rows.flatMap(({ id, definition, version }) => {
    const parsed = parseServiceTest(isJsonObject(definition) ? { ...definition, id } : definition);
    return parsed.ok ? [{ test: parsed.value, version }] : [];
  });
}
