import type { Cents, Json, Text } from '../kernel';
import type { FormDefinition } from './form';
import type { Logic } from './logic';
import type { RepresentationConfiguration } from './representation';
import type { WorkflowDefinition } from './workflow';

export const MODULE_KINDS = [
  'find-information',
  'access',
  'consent',
  'data',
  'summary',
  'payment',
  'confirmation',
  'personal-area',
  'complete-request',
] as const;
export type ModuleKind = (typeof MODULE_KINDS)[number];

/** One screen of the citizen's journey; a data screen shows the form step named by `stepId`. */
export interface JourneyStep {
  readonly id: string;
  readonly kind: ModuleKind;
  readonly title: Text;
  readonly stepId?: string;
}

/** Everything a running instance depends on, frozen by `publishService`; immutable, numbered, one live per service. */
export interface ReleaseContent {
  readonly version: 1;
  readonly service: ReleaseService;
  readonly archetype: { readonly key: string; readonly name: Text };
  readonly journey: readonly JourneyStep[];
  readonly form: FormDefinition;
  readonly workflow: WorkflowDefinition;
  readonly configuration: ServiceConfiguration;
}

export interface ReleaseService {
  readonly id: string;
  readonly slug: string;
  /** Prefix of the instance code, 2 to 4 capital letters. */
  readonly codePrefix: string;
  readonly title: Text;
  readonly officeId: string;
  readonly officeName: string;
  readonly caseOfficer: string;
  readonly substitutePower: string;
  readonly maximumDays: number;
  readonly silence: 'assent' | 'refusal' | 'none';
  readonly competitive: boolean;
  readonly relatedSlugs: readonly string[];
}

/** What an admin sets for a service beside sheet, form and workflow. */
export interface ServiceConfiguration {
  readonly fees: FeeConfiguration;
  readonly stampDuty: StampDutyConfiguration;
  readonly tables: Readonly<Record<string, LookupTable>>;
  readonly privacy: { readonly version: string; readonly notice: Text; readonly legalBasis: Text };
  readonly templates: Readonly<Record<string, Template>>;
  /** Lookups over answers resolved by the server at every save and frozen at submission (street and civic range → zone). */
  readonly derived: readonly DerivedValue[];
  readonly renewal?: { readonly fromDays: number };
  /** Absent where the suggestion of the archetype counts. */
  readonly representation?: RepresentationConfiguration;
}

export interface FeeConfiguration {
  readonly lines: readonly FeeLine[];
  /** Days to pay from the request of payment. */
  readonly dueDays: number;
}

export interface FeeLine {
  readonly key: string;
  readonly description: Text;
  /** Evaluates to integer cents. Zero leaves the line out; null says that answers it needs are missing. */
  readonly amount: Logic;
  readonly taxonomy: string;
}

export interface StampDutyConfiguration {
  readonly onInstance: Cents;
  /** Key of the field in which the applicant chooses the mode; with `exempt` no duty is asked. */
  readonly modeField?: string;
  readonly modes: readonly ('declared-serial' | 'exempt')[];
  readonly exemptions: readonly { readonly key: string; readonly label: Text }[];
}

/**
 * Rows looked up by exact key: a value each, or an object with a value for each column. `values` says that the values are
 * money, `money` which columns are; both in integer cents.
 */
export interface LookupTable {
  readonly rows: Readonly<Record<string, Json>>;
  readonly values?: 'money';
  readonly money?: readonly string[];
}

/** A text with `{placeholders}`; `kind` says what it is made into. */
export interface Template {
  readonly kind: 'mail' | 'communication' | 'document' | 'f24';
  readonly title: Text;
  readonly body: Text;
}

/** `key` receives what the tenant's civic ranges of `set` give for the address at `address`, null where none matches. */
export interface DerivedValue {
  readonly key: string;
  /** Its name on screen. */
  readonly label?: Text;
  readonly kind: 'civic-range';
  readonly set: string;
  readonly address: string;
}
