import type {
  FormDefinition,
  JsonObject,
  ServiceConfiguration,
  Text,
  WorkflowDefinition,
} from '@istanze/shared';

/** A service as one file: what `db/seeds/templates` holds and what a municipality installs. */
export interface ServiceBundle {
  /** Of a ready-made service: grows with each edition; 1 where it is left out. */
  readonly version?: number;
  readonly service: BundleService;
  /** Left out where the sheet only informs. */
  readonly form?: FormDefinition;
  readonly configuration?: ServiceConfiguration;
  /** A workflow, or the name of one in `db/seeds/reference/workflows`. */
  readonly workflow?: WorkflowDefinition | string;
}

export interface BundleService {
  readonly slug: string;
  readonly codePrefix: string;
  readonly archetype: string;
  readonly category: string;
  readonly topics: readonly string[];
  readonly title: Text;
  readonly shortDescription: Text;
  readonly maximumDays: number;
  readonly silence: 'assent' | 'refusal' | 'none';
  readonly competitive: boolean;
  readonly related: readonly string[];
  readonly sheet: JsonObject;
}
