import type { Answers, CheckDefinition, FieldDefinition, FormDefinition, Provenance } from '../definition';
import type { SectionDefinition, StepDefinition } from '../definition';
import type { FieldAcceptor, FieldRegistry, FieldType, FieldValidator } from '../fields/type';
import type { Issue, IsoDate, Json, JsonObject, Path } from '../kernel';
import type { CompiledLogic, LogicScope, LogicTable, LogicType } from '../logic';

export interface FormEnvironment {
  /** The release's tables, for `lookup`. */
  readonly tables?: Readonly<Record<string, LogicTable>>;
  /** Other values formulas may read beside the fields (derived values, facts of the product), by name. */
  readonly facts?: Readonly<Record<string, LogicType>>;
  /** Default: the product's own field types. */
  readonly registry?: FieldRegistry;
}

/** What evaluation needs from outside: nothing in this package reads a clock. */
export interface FormContext {
  readonly today: IsoDate;
  readonly facts?: JsonObject;
}

export interface ValidationContext extends FormContext {
  /** Prefilled values by path: a field that is `readonlyWhenSourced` keeps them, whatever was sent. */
  readonly sourced?: Readonly<Record<Path, Json>>;
}

/** A release's form, compiled once and kept by the caller: closures per field, dependency graph, order of evaluation. */
export interface CompiledForm {
  readonly definition: FormDefinition;
  readonly steps: readonly CompiledStep[];
  /** In page order, each before those inside it. */
  readonly sections: readonly CompiledSection[];
  /** In page order. */
  readonly fields: readonly CompiledField[];
  /** By pattern: `key`, or `repeatKey.key` for the field of a repeat. */
  readonly byPattern: ReadonlyMap<Path, CompiledField>;
  readonly byId: ReadonlyMap<string, CompiledField | CompiledSection | CompiledStep>;
  /** Repeat sections by pattern: their answers key after those of the repeats around them. */
  readonly repeats: ReadonlyMap<Path, CompiledSection>;
  /** Sections that are conditional or repeat, and fields, each after what it depends on. */
  readonly order: readonly CompiledNode[];
  /** The plain fields among them, which depend on nothing, and the other nodes. */
  readonly plain: readonly CompiledField[];
  readonly others: readonly CompiledNode[];
  readonly checks: readonly CompiledCheck[];
  readonly warnings: readonly Issue[];
}

export type CompiledNode = CompiledSection | CompiledField;
export type Condition = (scope: LogicScope) => boolean;

export interface CompiledStep {
  readonly kind: 'step';
  readonly index: number;
  readonly definition: StepDefinition;
  /** Those that stand in the step itself. */
  readonly sections: readonly CompiledSection[];
}

export interface CompiledSection {
  readonly kind: 'section';
  readonly definition: SectionDefinition;
  readonly step: CompiledStep;
  readonly parent: CompiledSection | undefined;
  /** The repeat in whose items it stands; for one that repeats, the repeat around it. */
  readonly within: CompiledSection | undefined;
  /** Answers key when it repeats. */
  readonly repeat: string | undefined;
  /** Its key after those of the repeats around it; empty where it does not repeat. */
  readonly pattern: Path;
  /** `#key`, after the path of the item it stands in: where its visibility is told in `hidden` and `changedPaths`. */
  readonly path: Path;
  /** True when it, or a section around it in the same item, may be hidden. */
  readonly isConditional: boolean;
  readonly visibleWhen: Condition | undefined;
  readonly fields: readonly CompiledField[];
  /** Those inside it, after its fields. */
  readonly sections: readonly CompiledSection[];
  /** Position in the order of evaluation. */
  readonly order: number;
  /** Position on the page, a section before its fields. */
  readonly position: number;
  /** What reads it and must be evaluated again when it changes; its fields among them where it is conditional. */
  readonly dependants: readonly CompiledNode[];
}

export interface CompiledField {
  readonly kind: 'field';
  readonly definition: FieldDefinition;
  readonly section: CompiledSection;
  readonly key: string;
  /** The repeat in whose items it stands. */
  readonly within: CompiledSection | undefined;
  /** `key`, or `repeatKey.key`. */
  readonly pattern: Path;
  readonly type: FieldType;
  /** The type's defaults under the field's own settings. */
  readonly settings: JsonObject;
  readonly valueType: LogicType;
  readonly visibleWhen: Condition | undefined;
  readonly requiredWhen: Condition | undefined;
  readonly calculated: CompiledLogic | undefined;
  readonly validate: FieldValidator;
  /** Its options that may be chosen only where a condition holds. */
  readonly options: readonly CompiledOption[];
  readonly checks: readonly CompiledCheck[];
  /** Asked once, typed by the person, without checks of its own: it can be judged as soon as it is read. */
  readonly isSimple: boolean;
  /** Simple and always asked. */
  readonly isPlain: boolean;
  /** The type's quick look with its settings, where it has one. */
  readonly isCanonical: ((raw: Json) => boolean) | undefined;
  /** True only of a canonical value in which nothing is wrong; where missing, each is judged the long way. */
  readonly accepts: FieldAcceptor | undefined;
  readonly order: number;
  readonly position: number;
  /** What reads it and must be evaluated again when its value or visibility changes. */
  readonly dependants: readonly CompiledNode[];
  /** Fields that become required or not, or offer other options, with it: no value of theirs changes. */
  readonly requires: readonly CompiledField[];
}

/** An option that may be chosen only where a condition holds. */
export interface CompiledOption {
  readonly value: string;
  readonly holds: Condition;
}

/** A condition that must hold. One of a field is asked where that field has a value; one of the form where what it is shown at is visible. */
export interface CompiledCheck {
  readonly definition: CheckDefinition;
  readonly holds: Condition;
  /** Fields, or repeats by their section, the message is shown at. */
  readonly at: readonly CompiledNode[];
  /** What it reads: it is not asked while one of these has an issue of its own. */
  readonly reads: readonly CompiledNode[];
  readonly params: NonNullable<Issue['params']>;
}

/** Where a form being filled in stands. `answers` keeps what was written in fields now hidden; `visible` does not. */
export interface FormState {
  readonly answers: Answers;
  /** What formulas read and what would be submitted: visible fields only, calculations up to date. */
  readonly visible: Answers;
  /** Paths of hidden fields, `#key` of hidden sections. */
  readonly hidden: ReadonlySet<Path>;
}

export interface FormChange {
  readonly state: FormState;
  /** The changed path and every path whose value, visibility or being required may have changed with it. */
  readonly changedPaths: readonly Path[];
}

export interface DroppedValue {
  readonly path: Path;
  readonly reason: 'unknown' | 'hidden' | 'calculated' | 'read-only';
}

export interface ValidatedForm {
  /** Visible fields with a value, canonical, calculations included. */
  readonly answers: Answers;
  /** Empty when it may be submitted. */
  readonly issues: readonly Issue[];
  /** What was sent and is not asked. */
  readonly dropped: readonly DroppedValue[];
}

/** One edit of a draft: from what it was when the person saw it to what they made of it; null is no value. */
export interface AnswerChange {
  readonly path: Path;
  readonly base: Json;
  readonly value: Json;
}

export interface AnswerConflict extends AnswerChange {
  /** What stands there now. */
  readonly current: Json;
}

export interface MergedAnswers {
  readonly answers: Answers;
  readonly conflicts: readonly AnswerConflict[];
}

export interface PrefillSource {
  readonly origin: Provenance['origin'];
  readonly at: string;
  /** Read by the fields' `source`: `applicant.fiscalCode`, or `household[].firstName` inside a repeat. */
  readonly values: JsonObject;
}

export interface Prefilled {
  readonly answers: Answers;
  readonly provenance: Readonly<Record<Path, Provenance>>;
}

export interface PrintedForm {
  readonly steps: readonly PrintedStep[];
}

export interface PrintedStep {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly sections: readonly PrintedSection[];
}

/** A section in words; one that repeats has a group per item, any other has exactly one group. */
export interface PrintedSection {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly repeats: boolean;
  readonly groups: readonly PrintedGroup[];
}

export interface PrintedGroup {
  /** `_id` and title of the item; empty where nothing repeats. */
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PrintedRow[];
  /** Of the sections inside, after its own rows. */
  readonly sections: readonly PrintedSection[];
}

export interface PrintedRow {
  readonly path: Path;
  /** The path without the items: `vehicles.plate`. */
  readonly pattern: Path;
  readonly fieldId: string;
  readonly type: string;
  readonly label: string;
  /** Empty when there is no value. */
  readonly text: string;
  readonly value: Json;
  readonly sensitive: boolean;
  readonly calculated: boolean;
  readonly holdsFile: boolean;
}
