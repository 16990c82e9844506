import {
  equalJson,
  joinPath,
  type Issue,
  type IsoDate,
  type Json,
  type JsonObject,
  type Path,
} from '../kernel';
import type { CompiledField, DroppedValue, ValidationContext } from './types';

/** One scope serves a whole evaluation: what formulas read changes under it. */
export interface EvaluationScope {
  answers: JsonObject;
  items: readonly JsonObject[] | undefined;
  readonly facts: JsonObject | undefined;
  readonly today: IsoDate;
}

/** Makes canonical values of what was given, and keeps what could not be read and what was not taken. */
export class FieldValues {
  readonly failures = new Map<Path, readonly Issue[]>();
  readonly dropped: DroppedValue[] = [];

  constructor(
    private readonly context: ValidationContext,
    private readonly scope: EvaluationScope,
  ) {}

  /** The value of a visible field: calculated, as it was sourced, or as it was given; null where none can be had. */
  read(field: CompiledField, given: Json, path: Path): Json {
    if (field.calculated !== undefined) return this.calculate(field, given, path);
    const raw = this.sourced(field, given, path);
    return raw === null ? null : this.parse(field, raw, path);
  }

  private calculate(field: CompiledField, given: Json, path: Path): Json {
    const value = field.calculated?.evaluate(this.scope) ?? null;
    if (given === null || equalJson(value, given)) return value === null ? null : (given ?? value);
    this.drop(path, 'calculated');
    return value;
  }

  private sourced(field: CompiledField, given: Json, path: Path): Json {
    if (this.context.sourced === undefined || field.definition.readonlyWhenSourced !== true) return given;
    const value = this.context.sourced[path];
    if (value === undefined || equalJson(value, given)) return given;
    if (given !== null) this.drop(path, 'read-only');
    return value;
  }

  private parse(field: CompiledField, raw: Json, path: Path): Json {
    if (field.isCanonical?.(raw) === true) return raw;
    const parsed = field.type.parse(raw, field.settings);
    if (!parsed.ok) {
      this.failures.set(
        path,
        parsed.error.map((issue) => ({ ...issue, path: joinPath(path, issue.path) })),
      );
      return null;
    }
    const { value } = parsed;
    return typeof value === 'object' && equalJson(value, raw) ? raw : value;
  }

  drop(path: Path, reason: DroppedValue['reason']): void {
    this.dropped.push({ path, reason });
  }
}
