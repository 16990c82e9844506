import { useMutation, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useRef } from 'react';
import { parseFormShape, parseWorkflow, type Json, type WorkflowDefinition } from '@istanze/shared';
import { checkForm } from '../../document/check-form';
import { environmentOf } from '../../form-designer/form-environment';
import {
  ConfigurationEditorDocument,
  FormDocument,
  SaveServiceConfigurationDocument,
  WorkflowDocument,
  type ConfigurationPart,
} from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import type { ServicePlace } from '../service-context';
import type { SettingsOutcome } from '../SettingsEditor';
import { toOutcome } from '../settings-outcome';
import { useFormSaved } from '../use-leaving';
import { asJson } from './as-json';
import type { ConfigurationPlace } from './configuration-context';
import { isConfiguration } from './is-configuration';

export type OpenConfiguration =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; retry(): void }
  | { readonly status: 'ready'; readonly place: ConfigurationPlace };

/** Reads a service's configuration with the form and the flow it fits, once nothing of them is being saved. */
export function useConfigurationEditor(place: ServicePlace): OpenConfiguration {
  const { service } = place;
  const saved = useFormSaved(place);
  const fresh = { skip: !saved, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' } as const;
  const editor = useQuery(ConfigurationEditorDocument, { variables: { id: service.id }, ...fresh });
  const form = useQuery(FormDocument, { variables: { id: service.formId }, ...fresh });
  const flow = useQuery(WorkflowDocument, { variables: { id: service.workflowId }, ...fresh });
  const managed = editor.data?.managedService;
  const save = useSave(service.id, managed?.version);
  const configuration: unknown = managed?.configuration;
  const stored = form.data?.form?.definition;
  const definition = useMemo(() => readForm(stored), [stored]);
  const storedFlow = flow.data?.workflow?.definition;
  const workflow = useMemo(() => readFlow(storedFlow), [storedFlow]);
  const civicRanges = editor.data?.civicRangeSets;
  return useMemo((): OpenConfiguration => {
    const error = editor.error ?? form.error ?? flow.error;
    const retry = () =>
      void Promise.all([editor.refetch(), form.refetch(), flow.refetch()]).catch(() => undefined);
    if (error !== undefined) return { status: 'failed', retry };
    if (!isConfiguration(configuration) || definition === undefined || civicRanges === undefined)
      return flow.data === undefined || managed === undefined || form.data === undefined
        ? { status: 'loading' }
        : { status: 'failed', retry };
    const environment = environmentOf(asJson(configuration));
    const { drawn } = checkForm(definition, environment);
    return {
      status: 'ready',
      place: {
        place,
        configuration,
        form: definition,
        drawn,
        environment,
        workflow,
        civicRanges,
        save,
      },
    };
  }, [civicRanges, configuration, definition, editor, flow, form, managed, place, save, workflow]);
}

function readForm(stored: Json | undefined) {
  const parsed = stored === undefined ? undefined : parseFormShape(stored);
  return parsed?.ok === true ? parsed.value : undefined;
}

function readFlow(stored: Json | undefined): WorkflowDefinition | undefined {
  const parsed = stored === undefined ? undefined : parseWorkflow(stored);
  return parsed?.ok === true ? parsed.value : undefined;
}

/** Saves one part after the other, each on the version the one before it made. */
function useSave(id: string, version: number | undefined) {
  const words = useLanguage();
  const [mutate] = useMutation(SaveServiceConfigurationDocument);
  const known = useRef<number | undefined>(undefined);
  known.current ??= version;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef({ mutate, words });
  latest.current = { mutate, words };
  return useCallback(
    (part: ConfigurationPart, value: Json): Promise<SettingsOutcome> => {
      const send = async (): Promise<SettingsOutcome> => {
        const { mutate: run, words: say } = latest.current;
        try {
          const { data } = await run({
            variables: { id, part, value, expectedVersion: known.current ?? 0 },
          });
          const result = data?.saveServiceConfiguration;
          if (result?.__typename !== 'ServicePayload') return toOutcome(say, result);
          known.current = result.service.version;
          return { kind: 'saved' };
        } catch {
          return { kind: 'refused', text: say.t('autosave.offline') };
        }
      };
      const sent = queue.current.then(send);
      queue.current = sent;
      return sent;
    },
    [id],
  );
}
