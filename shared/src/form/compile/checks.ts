import type { CheckDefinition } from '../../definition';
import { joinPath, localize, type Issue, type Path } from '../../kernel';
import type { CompiledCheck, CompiledNode } from '../types';
import { toCondition, type Formulas } from './formulas';
import type { Reads, Shell } from './graph';
import type { SectionShell } from './shell';

/** Where checks stand and how their shells become nodes. */
export interface CheckPlace {
  readonly at: Path;
  readonly within: SectionShell | undefined;
  /** Shown there when neither `at` nor a field it reads says otherwise. */
  readonly owner: CompiledNode | undefined;
  readonly findShown: (key: string) => CompiledNode | undefined;
  readonly nodeOf: (shell: Shell) => CompiledNode | undefined;
}

/** Compiles the checks of a field or of the form; those that cannot be are among the issues. */
export function compileChecks(
  checks: readonly CheckDefinition[] | undefined,
  place: CheckPlace,
  formulas: Formulas,
  reads: Reads,
  issues: Issue[],
): readonly CompiledCheck[] {
  return (checks ?? []).flatMap((definition, index) => {
    const at = joinPath(place.at, 'checks', String(index));
    const compiled = formulas.compileCondition(
      definition.when,
      joinPath(at, 'when'),
      place.within,
      definition.id,
    );
    const holds = toCondition(compiled);
    if (holds === undefined) return [];
    const read = reads.of(compiled).flatMap((shell) => place.nodeOf(shell) ?? []);
    return [
      {
        definition,
        holds,
        at: shownAt(definition, place, read, at, issues),
        reads: read,
        params: paramsOf(definition),
      },
    ];
  });
}

function shownAt(
  definition: CheckDefinition,
  { owner, findShown }: CheckPlace,
  reads: readonly CompiledNode[],
  at: Path,
  issues: Issue[],
): readonly CompiledNode[] {
  const named = (definition.at ?? []).flatMap((key, index) => {
    const node = findShown(key);
    if (node === undefined) {
      const path = joinPath(at, 'at', String(index));
      issues.push({ code: 'form-unknown-field', path, params: { key, node: definition.id } });
    }
    return node ?? [];
  });
  if (named.length > 0) return named;
  const first = owner ?? reads[0];
  return first === undefined ? [] : [first];
}

function paramsOf({ id, message }: CheckDefinition): NonNullable<Issue['params']> {
  return { check: id, it: localize(message, 'it'), en: localize(message, 'en') };
}
