import type {
  Actor,
  Answers,
  IsoDate,
  JsonObject,
  Performer,
  Result,
  SectionDefinition,
  Text,
} from '@istanze/shared';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type {
  CompiledRelease,
  DerivedValues,
  InstanceChanges,
  InstanceRecord,
  Signatures,
  StaffDirectory,
} from '../ports/inside';

/** The port of an activity type: everything the product knows about it, in one folder. */
export interface ActivityType {
  readonly type: string;
  readonly name: Text;
  readonly description: Text;
  readonly performer: Performer['kind'];
  /** Outcomes it is made for, proposed when it is put into a flow. */
  readonly outcomes: readonly ProposedOutcome[];
  /** Those of them that only the clock may choose: never offered to a person. */
  readonly systemOutcomes?: readonly string[];
  /** Why it cannot be done on this instance, whoever asks: a key of the message catalogue; undefined where it can. */
  whyNot?(view: ActivityView): string | undefined;
  /** The property sheet, drawn by FormRenderer over the activity's `settings`. */
  readonly settingsForm: readonly SectionDefinition[];
  /** What to fill in for an outcome, drawn by FormRenderer; empty when nothing is asked. */
  inputForm(settings: JsonObject, outcome: string, view: ActivityView): readonly SectionDefinition[];
  /** What the outcome changes; issues say what to correct. No network: a transaction is open. */
  perform(context: PerformContext): Promise<Result<Performed>>;
}

export interface ProposedOutcome {
  readonly key: string;
  readonly name: Text;
  readonly tone?: 'primary' | 'secondary' | 'danger';
}

/** What input forms are made from. */
export interface ActivityView {
  readonly instance: InstanceRecord;
  readonly release: CompiledRelease;
  /** What was written in the event that led to the present state: the fields asked, the days given. */
  readonly cause: JsonObject;
  /** Activities performed so far, oldest first. */
  readonly earlier: readonly EarlierWork[];
  /** Members of the instance's office; empty for whoever may not choose among them. */
  readonly staff: readonly Named[];
  /** Offices of the municipality; empty for whoever may not choose among them. */
  readonly offices: readonly Named[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface EarlierWork {
  readonly activity: string;
  readonly type: string;
  readonly outcome: string;
  readonly at: string;
  readonly values: JsonObject;
}

export interface PerformContext {
  readonly tx: TenantTransaction;
  readonly settings: JsonObject;
  readonly outcome: string;
  /** Judged by the input form: canonical, nothing that was not asked. */
  readonly input: Answers;
  readonly view: ActivityView;
  readonly actor: Actor;
  readonly at: string;
  readonly today: IsoDate;
  readonly ports: ActivityPorts;
}

/** What activities may ask of the domain folders. */
export interface ActivityPorts {
  readonly staff: StaffDirectory;
  readonly derived: DerivedValues;
  readonly signatures: Pick<Signatures, 'judge'>;
}

export interface Performed {
  readonly changes: InstanceChanges;
  /** Kept with the event: what templates and later actions may use. */
  readonly values: JsonObject;
  /** Calendar days given to the citizen. */
  readonly days?: number;
}
