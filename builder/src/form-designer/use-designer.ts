import { useApolloClient } from '@apollo/client/react';
import {
  isJsonObject,
  parseForm,
  parseFormShape,
  walkFields,
  type FormDefinition,
  type FormEnvironment,
  type Issue,
} from '@istanze/shared';
import type { OpenService } from '../admin/service-context';
import { createAutosave, type SaveOutcome, type StoredForm } from '../document/autosave';
import { createFormDocument } from '../document/form-document';
import { keepJournal } from '../document/keep-journal';
import { createMerging } from '../document/merging';
import { useOpened, type Opened } from '../document/use-opened';
import { FormDocument, ReleaseDocument, SaveFormDocument } from '../graphql/generated/graphql';
import { isReleaseContent } from '../console/instance/release';
import type { Designer } from './designer';
import { environmentOf } from './form-environment';
import { createPresence } from '../presence/presence';

type Client = ReturnType<typeof useApolloClient>;

/** Reads the form of a service from the server, as it is now; what the tables and values it names have become is not asked. */
async function readForm(client: Client, formId: string): Promise<StoredForm | readonly Issue[]> {
  const { data } = await client.query({
    query: FormDocument,
    variables: { id: formId },
    fetchPolicy: 'network-only',
  });
  if (data?.form == null) throw new Error('The form is missing');
  const { definition, version, updatedAt, updatedBy } = data.form;
  const parsed = parseFormShape(definition);
  return parsed.ok ? { definition: parsed.value, version, updatedAt, updatedBy } : parsed.error;
}

async function loadForm(client: Client, formId: string): Promise<StoredForm | undefined> {
  try {
    const stored = await readForm(client, formId);
    return 'definition' in stored ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** Opens the form of a service to be edited: read once, whatever becomes of the service meanwhile, then saved by itself. */
export function useOpenedDesigner(service: OpenService): Opened<Designer> {
  const client = useApolloClient();
  const { id, formId, workflowId, configuration, releases } = service;
  return useOpened(formId, () =>
    openDesigner(
      client,
      { id, formId, workflowId },
      environmentOf(configuration),
      releases.find(({ live }) => live)?.id,
    ),
  );
}

async function openDesigner(
  client: Client,
  service: NonNullable<Designer['service']>,
  environment: FormEnvironment,
  liveId: string | undefined,
): Promise<Opened<Designer>> {
  const { formId } = service;
  const [stored, live] = await Promise.all([readForm(client, formId), readLiveForm(client, liveId)]);
  if (!('definition' in stored)) return { status: 'unreadable', issues: stored };
  const document = createFormDocument(stored.definition);
  const merging = createMerging(document);
  const autosave = createAutosave({
    saved: stored.definition,
    version: stored.version,
    savedAt: stored.updatedAt,
    current: document.definition,
    isValid: (definition) => parseForm(definition, environment).ok,
    isDecided: () => merging.pending().length === 0,
    save: (definition, expectedVersion) => saveForm(client, formId, definition, expectedVersion),
    load: () => loadForm(client, formId),
    receive: (base, { definition, updatedBy }) => merging.receive(base, definition, updatedBy ?? undefined),
  });
  const journal = keepJournal(formId, document, autosave);
  const frozenKeys = new Set(live === undefined ? [] : [...walkFields(live)].map(({ field }) => field.key));
  const presence = createPresence();
  return {
    status: 'ready',
    value: { document, autosave, merging, presence, journal, environment, service, frozenKeys },
  };
}

/** The form that citizens fill in now; undefined while nothing is published. */
export async function readLiveForm(
  client: Client,
  releaseId: string | undefined,
): Promise<FormDefinition | undefined> {
  if (releaseId === undefined) return undefined;
  const { data } = await client.query({ query: ReleaseDocument, variables: { id: releaseId } });
  const content: unknown = data?.release?.content;
  return isReleaseContent(content) ? content.form : undefined;
}

async function saveForm(
  client: Client,
  id: string,
  form: FormDefinition,
  expectedVersion: number,
): Promise<SaveOutcome> {
  try {
    const json: unknown = JSON.parse(JSON.stringify(form));
    if (!isJsonObject(json)) return { kind: 'refused' };
    const { data } = await client.mutate({
      mutation: SaveFormDocument,
      variables: { id, definition: json, expectedVersion },
    });
    const result = data?.saveForm;
    switch (result?.__typename) {
      case 'FormPayload':
        return { kind: 'saved', version: result.form.version, at: result.form.updatedAt };
      case 'VersionConflict':
        return { kind: 'conflict' };
      case 'ValidationRefusal':
      case 'NotAllowed':
        return { kind: 'refused' };
      case undefined:
        return { kind: 'failed' };
    }
  } catch {
    return { kind: 'failed' };
  }
}
