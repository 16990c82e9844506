import type { Logic } from '../../definition';
import { joinPath, type Issue, type Path } from '../../kernel';
import { compileLogic, type CompiledLogic, type LogicType, type TypeOf } from '../../logic';
import type { Condition, FormEnvironment } from '../types';
import type { FieldShell, Shells } from './shell';

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
    this.typeOf = (name) => this.typeOfName(name);
  }

  /** A condition; undefined when there is none or it cannot be compiled, which is then among the issues. */
  compileCondition(
    logic: Logic | undefined,
    at: Path,
    repeat: string | undefined,
    node: string,
  ): CompiledLogic | undefined {
    return logic === undefined ? undefined : this.compile(logic, { at, repeat, node, expects: BOOLEAN });
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
      repeat: shell.repeat,
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
      repeat,
      node,
      expects,
    }: {
      readonly at: Path;
      readonly repeat: string | undefined;
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
      ...(repeat === undefined
        ? {}
        : { item: { key: repeat, typeOf: (name: string) => this.typeOfPattern(`${repeat}.${name}`) } }),
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

  private typeOfName(name: string): LogicType | undefined {
    const items = this.shells.repeats.get(name);
    if (items !== undefined) return { kind: 'list', of: { kind: 'object', parts: this.partsOf(items) } };
    return this.typeOfPattern(name);
  }

  private typeOfPattern(pattern: string): LogicType | undefined {
    const shell = this.shells.byPattern.get(pattern);
    return shell === undefined || !shell.type.hasValue ? undefined : this.valueType(shell);
  }

  private partsOf(items: readonly FieldShell[]): Readonly<Record<string, LogicType>> {
    return Object.fromEntries(
      items.filter(({ type }) => type.hasValue).map((item) => [item.definition.key, this.valueType(item)]),
    );
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
