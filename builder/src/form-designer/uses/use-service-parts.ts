import { useQuery } from '@apollo/client/react';
import { parseFormShape, parseWorkflow, type FormDefinition } from '@istanze/shared';
import { followKeys, type ServiceParts } from '@istanze/shared/authoring';
import { useMemo } from 'react';
import { isConfiguration } from '../../admin/configuration/is-configuration';
import { toTests } from '../../admin/tests/use-trial-service';
import { ServicePartsDocument, type ServicePartsQuery } from '../../graphql/generated/graphql';
import { useDesigner, useDocument } from '../designer';

/** Parts of a service with the form whose keys they know. */
interface StoredParts {
  readonly parts: ServiceParts;
  readonly form: FormDefinition;
}

/**
 * What of the service may name an answer of the open form beside the form itself, with the keys that the form has now.
 * Undefined for a form of no service, and until it is read.
 */
export function useServiceParts(): ServiceParts | undefined {
  const { service } = useDesigner();
  const definition = useDocument(({ stack }) => stack.definition);
  const { data } = useQuery(ServicePartsDocument, {
    variables: service ?? NOWHERE,
    skip: service === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const stored = useMemo(() => (data === undefined ? undefined : readParts(data)), [data]);
  return useMemo(
    () => stored && (followKeys(stored.parts, stored.form, definition) ?? stored.parts),
    [definition, stored],
  );
}

const NOWHERE = { id: '', formId: '', workflowId: '' };

function readParts({
  managedService,
  form,
  workflow,
  serviceTests,
}: ServicePartsQuery): StoredParts | undefined {
  const configuration: unknown = managedService?.configuration;
  const flow = parseWorkflow(workflow?.definition);
  const shape = parseFormShape(form?.definition);
  if (!isConfiguration(configuration) || !flow.ok || !shape.ok) return undefined;
  const tests = toTests(serviceTests).map(({ test }) => test);
  return { parts: { configuration, workflow: flow.value, tests }, form: shape.value };
}
