import type { FileReference } from '../../fields/file/field';
import type { IsoDate, Json, JsonObject } from '../../kernel';

/** What samples may use of the world; everything is an argument, so the same seed makes the same answers. */
export interface SampleWorld {
  readonly today: IsoDate;
  /** From 0 up to 1. */
  random(): number;
  /** One of the municipality's own streets. */
  readonly street: { readonly id: string; readonly name: string };
  readonly municipality: { readonly code: string; readonly name: string; readonly province: string };
  /** Documents that were uploaded, one of each format at least. */
  readonly files: readonly FileReference[];
}

/** One question to answer: its settings, and what stands there so far. */
export interface Draw extends SampleWorld {
  readonly settings: JsonObject;
  readonly given: Json;
}

/** A plausible answer of a type, most often right; undefined where none can be made up. */
export type Sampler = (draw: Draw) => Json | undefined;

export function below({ random }: SampleWorld, limit: number): number {
  return Math.floor(random() * limit);
}

export function pick<T>(world: SampleWorld, from: readonly T[]): T {
  const found = from[below(world, from.length)];
  if (found === undefined) throw new Error('There is nothing to pick from');
  return found;
}

/** A whole number between two, both included. */
export function between(world: SampleWorld, least: number, most: number): number {
  return least + below(world, most - least + 1);
}

export function numberIn(settings: JsonObject, key: string): number | null {
  const value = settings[key];
  return typeof value === 'number' ? value : null;
}

export function textIn(settings: JsonObject, key: string): string | null {
  const value = settings[key];
  return typeof value === 'string' && value !== '' ? value : null;
}
