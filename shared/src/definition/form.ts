import type { JsonObject, Json, Locale, Text } from '../kernel';
import type { Logic } from './logic';

/** An online form: steps (on screen "Passi") of sections of fields. Every node keeps an immutable `id`. */
export interface FormDefinition {
  /** Forms of earlier versions are brought up to this one where they are read (`upgradeForm`). */
  readonly version: 2;
  /** Languages that all its texts are promised in; Italian always. */
  readonly languages: readonly Locale[];
  readonly steps: readonly StepDefinition[];
  readonly checks?: readonly CheckDefinition[];
}

/** One data page of the journey. */
export interface StepDefinition {
  readonly id: string;
  readonly key: string;
  readonly title: Text;
  readonly help?: Text;
  readonly sections: readonly SectionDefinition[];
}

/**
 * A group of fields, then of sections; with `repeat` both are asked once per item and the answers are an array under `key`.
 * A section inside one that does not repeat shares its answers.
 */
export interface SectionDefinition {
  readonly id: string;
  readonly key: string;
  readonly title: Text;
  readonly help?: Text;
  readonly visibleWhen?: Logic;
  readonly repeat?: RepeatDefinition;
  /** The library section this one was taken from. */
  readonly pinned?: { readonly section: string; readonly version: number };
  readonly fields: readonly FieldDefinition[];
  /** Shown after the section's own fields, in each item of it where it repeats. */
  readonly sections?: readonly SectionDefinition[];
  /** Ids of the fields that the form added to a pinned section. */
  readonly localFields?: readonly string[];
}

export interface RepeatDefinition {
  readonly min: number;
  readonly max: number;
  /** Title of one item; `{n}` is its position from 1, `{key}` the printed value of that field of the item. */
  readonly itemTitle: Text;
}

/** One question. What its type needs beyond this is in `settings`, described by the type's own settings form. */
export interface FieldDefinition {
  readonly id: string;
  readonly key: string;
  readonly type: string;
  readonly label: Text;
  readonly help?: Text;
  readonly required?: boolean;
  readonly visibleWhen?: Logic;
  readonly requiredWhen?: Logic;
  readonly calculated?: Logic;
  readonly checks?: readonly CheckDefinition[];
  readonly default?: Json;
  /** Semantic binding for prefill: `applicant.fiscalCode`, `applicant.residence`, `vehicle.plate` … */
  readonly source?: string;
  readonly readonlyWhenSourced?: boolean;
  readonly reuse?: boolean;
  /** Special category of data: encrypted, masked, out of statistics. */
  readonly sensitive?: boolean;
  readonly legalBasis?: Text;
  readonly width?: 'full' | 'half' | 'third';
  readonly settings?: JsonObject;
}

/** A condition that must hold, with the words that say what to do when it does not. */
export interface CheckDefinition {
  readonly id: string;
  readonly when: Logic;
  readonly message: Text;
  /** Field keys the message is shown at; the first field it depends on when missing. */
  readonly at?: readonly string[];
}

/** Answers by field key; a repeat section is an array of items, each with its `_id`. */
export type Answers = JsonObject;

/** Where a prefilled value comes from and when it was read. */
export interface Provenance {
  readonly origin: 'spid' | 'cie' | 'anpr' | 'profile' | 'earlier-instance' | 'tenant';
  readonly at: string;
}
