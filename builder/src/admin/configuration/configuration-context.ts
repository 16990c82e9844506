import type {
  CompiledForm,
  FormDefinition,
  FormEnvironment,
  Json,
  ServiceConfiguration,
  WorkflowDefinition,
} from '@istanze/shared';
import { useOutletContext } from 'react-router';
import type { ConfigurationEditorQuery, ConfigurationPart } from '../../graphql/generated/graphql';
import type { ServicePlace } from '../service-context';
import type { SettingsOutcome } from '../SettingsEditor';

/** The configuration of the service whose page is open, with what it may speak of. */
export interface ConfigurationPlace {
  readonly place: ServicePlace;
  readonly configuration: ServiceConfiguration;
  readonly form: FormDefinition;
  /** The form as far as it can be drawn; undefined while it cannot be read at all. */
  readonly drawn: CompiledForm | undefined;
  readonly environment: FormEnvironment;
  readonly workflow: WorkflowDefinition | undefined;
  readonly civicRanges: ConfigurationEditorQuery['civicRangeSets'];
  save(part: ConfigurationPart, value: Json): Promise<SettingsOutcome>;
}

export function useConfiguration(): ConfigurationPlace {
  return useOutletContext<ConfigurationPlace>();
}
