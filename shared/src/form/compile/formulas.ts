import type { Logic } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import {
  compileLogic,
  type CompiledLogic,
  type ItemEnvironment,
  type LogicType,
  type TypeOf,
} from '../../logic';
import type { Condition, FormEnvironment } from '../types';
import type { FieldShell, SectionShell, Shells } from './shell';

const BOOLEAN: LogicType = { kind: 'boolean' };
const ANY: LogicType = { kind: 'any' };

/** Compiles the formulas of one form against the types of its own fields. */
export class Formulas {
  readonly warnings: Issue[] = [];
  private readonly calculations = new Map<FieldShell, CompiledLogic | undefined>();
  private readonly typeOf: TypeOf;

  constructor(
    private readonly shells: Shells,
    private readonly environment: FormEnvironment,
    private readonly issues: Issue[],
  ) {
    this.typeOf = (name) => this.typeOfPattern(name);
  }

  /** A condition; undefined when there is none or it cannot be compiled, which is then among the issues. */
  compileCondition(
    logic: Logic | undefined,
    at: Path,
    within: SectionShell | undefined,
    node: string,
  ): CompiledLogic | undefined {
    return logic === undefined ? undefined : this.compile(logic, { at, within, node, expects: BOOLEAN });
  }

  /** The calculation of a field, compiled once even when another asks for its type first. */
  findCalculation(shell: FieldShell): CompiledLogic | undefined {
    const { calculated, id } = shell.definition;
    if (calculated === undefined) return undefined;
    if (this.calculations.has(shell)) return this.calculations.get(shell);
    this.calculations.set(shell, undefined);
    const at = joinPath(shell.place, 'calculated');
    const compiled = this.compile(calculated, {
      at,
      within: shell.within,
      node: id,
      expects: declaredType(shell),
    });
    this.calculations.set(shell, compiled);
    return compiled;
  }

  valueType(shell: FieldShell): LogicType {
    const declared = declaredType(shell);
    return declared.kind === 'any' ? (this.findCalculation(shell)?.type ?? ANY) : declared;
  }

  private compile(
    logic: Logic,
    {
      at,
      within,
      node,
      expects,
    }: {
      readonly at: Path;
      readonly within: SectionShell | undefined;
      readonly node: string;
      readonly expects: LogicType;
    },
  ): CompiledLogic | undefined {
    const { tables } = this.environment;
    const compiled = compileLogic(logic, {
      typeOf: this.typeOf,
      factTypeOf: (name) => this.environment.facts?.[name],
      expects,
      ...(tables === undefined ? {} : { tables }),
      items: this.itemsAround(within),
    });
    const placed = (issue: Issue): Issue => ({
      ...issue,
      path: joinPath(at, issue.path),
      params: { ...issue.params, node },
    });
    if (!compiled.ok) {
      this.issues.push(...compiled.error.map(placed));
      return undefined;
    }
    this.warnings.push(...compiled.value.warnings.map(placed));
    return compiled.value;
  }

  private itemsAround(within: SectionShell | undefined): readonly ItemEnvironment[] {
    if (within === undefined) return [];
    const { pattern } = within;
    const typeOf = (name: string) => this.typeOfPattern(joinPath(pattern, name));
    return [{ key: pattern, typeOf }, ...this.itemsAround(within.within)];
  }

  private typeOfPattern(pattern: Path): LogicType | undefined {
    const repeat = this.shells.repeats.get(pattern);
    if (repeat !== undefined) return this.listType(repeat);
    const shell = this.shells.byPattern.get(pattern);
    return shell === undefined || !shell.type.hasValue ? undefined : this.valueType(shell);
  }

  private listType(repeat: SectionShell): LogicType {
    const fields = this.shells.fields.filter(({ within, type }) => within === repeat && type.hasValue);
    const repeats = [...this.shells.repeats.values()].filter(({ within }) => within === repeat);
    const parts = [
      ...fields.map((field) => [field.definition.key, this.valueType(field)] as const),
      ...repeats.map((inner) => [inner.definition.key, this.listType(inner)] as const),
    ];
    return { kind: 'list', of: { kind: 'object', parts: Object.fromEntries(parts) } };
  }
}

function declaredType({ type, settings }: FieldShell): LogicType {
  const narrowed = type.valueTypeFor?.(settings) ?? type.valueType;
  return narrowed.kind === 'any' && type.parts !== undefined
    ? { kind: 'object', parts: type.parts }
    : narrowed;
}

/** Only true holds; null does not. */
export function toCondition(compiled: CompiledLogic | undefined): Condition | undefined {
  return compiled === undefined ? undefined : (scope) => compiled.evaluate(scope) === true;
}
