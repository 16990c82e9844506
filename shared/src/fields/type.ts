import type { FieldDefinition, Logic, SectionDefinition } from '../definition';
import type { Issue, IsoDate, Json, JsonObject, Locale, Path, Result, Text } from '../kernel';
import type { LogicType } from '../logic';
import type { FieldIssueCode } from '../messages/it/fields';

/**
 * The port of a field type: everything the product knows about it, in one folder. Values are canonical JSON
 * (`parse` makes them so) and null is the one missing value. Nothing outside the registry names a type.
 */
export interface FieldType<V extends Json = Json, S extends JsonObject = JsonObject> {
  readonly type: string;
  readonly group: 'text' | 'number' | 'choice' | 'date' | 'person' | 'place' | 'document' | 'layout';
  readonly name: Text;
  readonly description: Text;
  /** Type of its value for formulas. */
  readonly valueType: LogicType;
  /** What formulas read as `key.part` of a composite value. */
  readonly parts?: Readonly<Record<string, LogicType>>;
  /** False for what only shows something (a note). */
  readonly hasValue: boolean;
  /** True when answers hold a reference to an uploaded file. */
  readonly holdsFile?: boolean;
  /** Its values name a turn in an office’s agenda, which is taken when the request is sent. */
  readonly holdsPlace?: boolean;
  /** True when answers hold what is owed: the server asks its source again before it is sent and before it is paid. */
  readonly holdsDues?: boolean;
  /** True for what only property sheets use: not offered in the palette. */
  readonly internal?: boolean;
  /** Issue code that says how to answer when a required value is missing; `required` otherwise. */
  readonly missing?: FieldIssueCode;
  /** Narrows `valueType` by the settings: the options of a choice, the kind of a calculated value. */
  valueTypeFor?(settings: S): LogicType;
  /** How the renderer frames the input; `label` where the type does not say. */
  frame?(settings: S): FieldFrame;
  /** The property sheet of what is particular to the type, drawn by FormRenderer over `settings`. */
  readonly settingsForm: readonly SectionDefinition[];
  readonly defaultSettings: S;
  /** Refuses settings that cannot work, at save; issue paths are relative to the settings. */
  checkSettings?(settings: S): readonly Issue[];
  /** Options that may be chosen only where a condition holds. */
  conditionalOptions?(settings: S): readonly ConditionalOption[];
  /** The settings without the options of these values: what the input offers. */
  withoutOptions?(settings: S, hidden: ReadonlySet<string>): S;
  /** Canonical value of what was typed, sent or imported; null when empty; issues with paths relative to the field. */
  parse(raw: Json, settings: S): Result<V | null>;
  /** A quick look for the many values that come as they should: true only where `parse` would give back this very value. */
  isCanonical?(raw: Json, settings: S): boolean;
  /**
   * Both at once, built once per field: true only where `isCanonical` holds and `validator` finds nothing, of whatever was sent.
   * For types of which submissions have hundreds; the others are asked one after the other.
   */
  acceptor?(settings: S, field: FieldDefinition): FieldAcceptor;
  /** Built once per field of a release; the function it returns judges one canonical value. NO_ISSUES when right. */
  validator(settings: S, field: FieldDefinition): FieldValidator<V>;
  /** The value in words, for summary, documents and exports; an empty value is the empty string. */
  print(value: V | null, settings: S, locale: Locale): string;
  /** The value as one of several to choose from; `print` alone where the type does not say. */
  card?(value: V, settings: S, locale: Locale): ValueCard;
}

/** What tells one value from the others, and the rest of it in words. */
export interface ValueCard {
  readonly title: string;
  readonly detail: string;
}

/** One option with the condition under which it may be chosen; `place` is where that stands in the settings. */
export interface ConditionalOption {
  readonly value: string;
  readonly when: Logic;
  readonly place: Path;
}

/** `label`: one control with its label above; `group`: controls in a fieldset with a legend; `bare`: it draws itself whole. */
export type FieldFrame = 'label' | 'group' | 'bare';

/** A function; written as a method so that the registry can hold validators of different values side by side. */
export type FieldValidator<V extends Json = Json> = {
  judge(value: V, context: FieldContext): readonly Issue[];
}['judge'];

export type FieldAcceptor = (raw: Json, context: FieldContext) => boolean;

/** What `fields/registry.ts` must satisfy. */
export type FieldRegistry = Readonly<Record<string, FieldType>>;

/** What a validator may know besides the value. */
export interface FieldContext {
  readonly today: IsoDate;
}

export const NO_ISSUES: readonly Issue[] = [];
