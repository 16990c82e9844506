import type {
  FieldDefinition,
  FormDefinition,
  JsonObject,
  Logic,
  SectionDefinition,
  ServiceConfiguration,
  ServiceTest,
  StepDefinition,
  Text,
  WorkflowDefinition,
} from '@istanze/shared';

/** A service whole, as a municipality has it and exports it. */
export interface ServiceBundle {
  readonly service: BundleService;
  /** Left out where the sheet only informs. */
  readonly form?: FormDefinition;
  readonly configuration?: ServiceConfiguration;
  readonly workflow?: WorkflowDefinition;
  /** The service's own tests; their ids are given where they are installed. */
  readonly tests?: readonly BundleTest[];
}

export type BundleTest = Omit<ServiceTest, 'id'>;

/** A service as one file writes it: what `db/seeds/templates` holds. `completeBundle` makes it whole. */
export interface BundleFile extends Omit<ServiceBundle, 'form' | 'workflow'> {
  /** Of a ready-made service: grows with each edition; 1 where it is left out. */
  readonly version?: number;
  readonly form?: BundleForm;
  /** A workflow of its own, or one in `db/seeds/reference/workflows` by its name, as it is or set for the service. */
  readonly workflow?: WorkflowDefinition | LibraryFlow | string;
}

export interface BundleForm extends Omit<FormDefinition, 'steps'> {
  readonly steps: readonly BundleStep[];
}

export interface BundleStep extends Omit<StepDefinition, 'sections'> {
  readonly sections: readonly (SectionDefinition | LibrarySection)[];
}

/** Stands for a section of the municipality's library. */
export interface LibrarySection {
  readonly library: string;
  /** The last one when left out. */
  readonly version?: number;
  readonly visibleWhen?: Logic;
  /** Questions that the form adds after those of the library. */
  readonly fields?: readonly FieldDefinition[];
}

/** Stands for one of the product's flows, with what the service sets in it. */
export interface LibraryFlow {
  readonly flow: string;
  /** Put over the settings of the activity or action with this id. */
  readonly settings?: Readonly<Record<string, JsonObject>>;
  /** What the citizen reads, by key of the state. */
  readonly citizenTexts?: Readonly<Record<string, Text>>;
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
