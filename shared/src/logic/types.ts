import type { IsoDate, Issue, Json, JsonObject, Path } from '../kernel';

/** Types of the values that formulas handle; a formula is checked against them before a form is published. */
export type LogicType =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'money' }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly options?: readonly string[] }
  | { readonly kind: 'list'; readonly of: LogicType }
  | { readonly kind: 'object'; readonly parts: Readonly<Record<string, LogicType>> }
  | { readonly kind: 'any' };

/** Type of a variable by its first segment; undefined for a name that does not exist. */
export type TypeOf = (name: string) => LogicType | undefined;

/** Rows that `lookup` reads by exact key. */
export interface LogicTable {
  readonly rows: Readonly<Record<string, Json>>;
  readonly values?: 'money';
  /** The columns that are money. */
  readonly money?: readonly string[];
}

/** One repeat: its pattern (`children.schools`) and the types of what an item of it holds. */
export interface ItemEnvironment {
  readonly key: Path;
  readonly typeOf: TypeOf;
}

/** What a formula is compiled against. */
export interface LogicEnvironment {
  /** Types of the answers; left out, any name may be read and its type is not checked. */
  readonly typeOf?: TypeOf;
  /** Types of the facts, for names that are no answer's. */
  readonly factTypeOf?: TypeOf;
  /** The repeats in whose items the formula stands, the inner one first; their fields are read before the form's. */
  readonly items?: readonly ItemEnvironment[];
  readonly tables?: Readonly<Record<string, LogicTable>>;
  /** The result must be of this type. */
  readonly expects?: LogicType;
}

/**
 * What a formula is evaluated on. `var` reads the items, the inner one first, then what its name was declared as: an answer or a fact. Where
 * nothing was declared a fact comes before an answer, so that nobody can write over it.
 */
export interface LogicScope {
  readonly answers: JsonObject;
  readonly items?: readonly JsonObject[] | undefined;
  readonly facts?: JsonObject | undefined;
  readonly today: IsoDate;
}

/** A formula ready to run; built once, evaluated often. */
export interface CompiledLogic {
  /** Never throws, never NaN; null where a value it needs is missing. Money is integer cents, dates are `YYYY-MM-DD`. */
  evaluate(scope: LogicScope): Json;
  /** What it reads: `isee`, `applicant.birthDate`; `vehicles` for which items there are, `vehicles.plate` for their content. */
  readonly dependencies: readonly Path[];
  readonly type: LogicType;
  /** What is allowed and yet probably not meant. */
  readonly warnings: readonly Issue[];
}
