import { useApolloClient } from '@apollo/client/react';
import {
  DEFAULT_MAXIMUM_DAYS,
  isJsonObject,
  parseFormShape,
  parseWorkflow,
  type Issue,
  type Json,
  type Template,
  type WorkflowDefinition,
} from '@istanze/shared';
import type { OpenService } from '../admin/service-context';
import { createAutosave, type SaveOutcome, type Stored } from '../document/autosave';
import { checkForm } from '../document/check-form';
import { keepJournal } from '../document/keep-journal';
import { useOpened, type Opened } from '../document/use-opened';
import { environmentOf } from '../form-designer/form-environment';
import {
  FlowToolsDocument,
  FormDocument,
  SaveWorkflowDocument,
  SheetEditorDocument,
  WorkflowDocument,
} from '../graphql/generated/graphql';
import { createPresence } from '../presence/presence';
import { createFlowDocument } from './flow-document';
import type { FlowDesk, FlowSurroundings } from './flow-designer';
import { createFlowMerging } from './flow-merging';

type Client = ReturnType<typeof useApolloClient>;

/** Opens the flow of a service to be edited: read once, whatever becomes of the service meanwhile, then saved by itself. */
export function useFlowDesk(service: OpenService): Opened<FlowDesk> {
  const client = useApolloClient();
  return useOpened(service.workflowId, () => openDesk(client, service));
}

async function openDesk(client: Client, service: OpenService): Promise<Opened<FlowDesk>> {
  const { workflowId } = service;
  const [stored, around] = await Promise.all([
    readFlow(client, workflowId),
    readSurroundings(client, service),
  ]);
  if (!('definition' in stored)) return { status: 'unreadable', issues: stored };
  const document = createFlowDocument(stored.definition);
  const merging = createFlowMerging(document);
  const autosave = createAutosave<WorkflowDefinition>({
    saved: stored.definition,
    version: stored.version,
    savedAt: stored.updatedAt,
    current: document.definition,
    isValid: (definition) => parseWorkflow(toJson(definition)).ok,
    isDecided: () => merging.pending() === undefined,
    save: (definition, expectedVersion) => saveFlow(client, workflowId, definition, expectedVersion),
    load: () => loadFlow(client, workflowId),
    receive: (base, { definition, updatedBy }) => merging.receive(base, definition, updatedBy ?? undefined),
  });
  const journal = keepJournal(workflowId, document, autosave);
  merging.subscribe(autosave.touch);
  return {
    status: 'ready',
    value: { document, autosave, journal, merging, presence: createPresence(), around },
  };
}

async function readFlow(client: Client, id: string): Promise<Stored<WorkflowDefinition> | readonly Issue[]> {
  const { data } = await client.query({
    query: WorkflowDocument,
    variables: { id },
    fetchPolicy: 'network-only',
  });
  if (data?.workflow == null) throw new Error('The flow is missing');
  const { definition, version, updatedAt, updatedBy } = data.workflow;
  const standing = { version, updatedAt, updatedBy };
  if (isEmpty(definition)) return { definition: NO_FLOW, ...standing };
  const parsed = parseWorkflow(definition);
  return parsed.ok ? { definition: parsed.value, ...standing } : parsed.error;
}

/** A service that is only described has no states: its flow begins here, and is saved once it can work. */
const NO_FLOW: WorkflowDefinition = { version: 1, initial: '', states: [] };

function isEmpty(json: Json): boolean {
  return isJsonObject(json) && Array.isArray(json['states']) && json['states'].length === 0;
}

async function loadFlow(client: Client, id: string): Promise<Stored<WorkflowDefinition> | undefined> {
  try {
    const stored = await readFlow(client, id);
    return 'definition' in stored ? stored : undefined;
  } catch {
    return undefined;
  }
}

async function readSurroundings(client: Client, service: OpenService): Promise<FlowSurroundings> {
  const [tools, sheet, form] = await Promise.all([
    client.query({ query: FlowToolsDocument }),
    client.query({ query: SheetEditorDocument, variables: { id: service.id }, fetchPolicy: 'network-only' }),
    client.query({ query: FormDocument, variables: { id: service.formId }, fetchPolicy: 'network-only' }),
  ]);
  if (tools.data === undefined) throw new Error('The kinds of activity are missing');
  const { activityTypes, actionTypes, offices } = tools.data;
  const people = tools.data.people.filter(({ active }) => active);
  const environment = environmentOf(service.configuration);
  const shape = parseFormShape(form.data?.form?.definition);
  const drawn = shape.ok ? checkForm(shape.value, environment).drawn : undefined;
  const templates = templatesOf(service.configuration);
  const facts = sheet.data?.serviceFacts;
  return {
    activityTypes: new Map(activityTypes.map((tool) => [tool.type, tool])),
    actionTypes: new Map(actionTypes.map((tool) => [tool.type, tool])),
    offices,
    people,
    form: shape.ok && drawn !== undefined ? { definition: shape.value, drawn } : undefined,
    environment,
    templates,
    maximumDays: facts?.maximumDays ?? DEFAULT_MAXIMUM_DAYS,
    lint: {
      templates,
      activityTypes: new Set(activityTypes.map(({ type }) => type)),
      actionTypes: new Set(actionTypes.map(({ type }) => type)),
      offices: new Set(offices.map(({ id }) => id)),
      people: new Set(people.map(({ id }) => id)),
      ...(facts === undefined || facts === null ? {} : { silence: SILENCE[facts.silence] }),
      ...(drawn === undefined
        ? {}
        : {
            variables: new Set([
              ...drawn.fields.map(({ key }) => key),
              ...Object.keys(environment.facts ?? {}),
            ]),
          }),
    },
  };
}

const SILENCE = { ASSENT: 'assent', REFUSAL: 'refusal', NONE: 'none' } as const;

function templatesOf(configuration: Json): FlowSurroundings['templates'] {
  const templates = isJsonObject(configuration) ? configuration['templates'] : undefined;
  return isTemplates(templates) ? templates : {};
}

function isTemplates(json: Json | undefined): json is Json & Readonly<Record<string, Template>> {
  return (
    isJsonObject(json) &&
    Object.values(json).every((one) => isJsonObject(one) && typeof one['kind'] === 'string')
  );
}

async function saveFlow(
  client: Client,
  id: string,
  flow: WorkflowDefinition,
  expectedVersion: number,
): Promise<SaveOutcome> {
  const definition = toJson(flow);
  if (!isJsonObject(definition)) return { kind: 'refused' };
  try {
    const { data } = await client.mutate({
      mutation: SaveWorkflowDocument,
      variables: { id, definition, expectedVersion },
    });
    const result = data?.saveWorkflow;
    switch (result?.__typename) {
      case 'WorkflowPayload':
        return { kind: 'saved', version: result.workflow.version, at: result.workflow.updatedAt };
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

function toJson(flow: WorkflowDefinition): unknown {
  return JSON.parse(JSON.stringify(flow));
}
