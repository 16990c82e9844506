import type { Issue, Path } from '../../kernel';
import type { CompiledLogic } from '../../logic';
import type { FieldShell, SectionShell, Shells } from './shell';

export type Shell = FieldShell | SectionShell;

/** Finds which fields and repeats a formula reads. */
export class Reads {
  constructor(private readonly shells: Shells) {}

  of(...formulas: readonly (CompiledLogic | undefined)[]): readonly Shell[] {
    const found = new Set<Shell>();
    for (const formula of formulas) {
      for (const path of formula?.dependencies ?? []) for (const shell of this.at(path)) found.add(shell);
    }
    return [...found];
  }

  /** A path names a field, a repeat, all that an item of a repeat holds (`key.*`), or a part of one of these. */
  private at(path: Path): readonly Shell[] {
    const shell = this.shells.byPattern.get(path) ?? this.shells.repeats.get(path);
    if (shell !== undefined) return [shell];
    if (path.endsWith('.*')) return this.inside(path.slice(0, -1));
    const owner = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
    return owner === '' ? [] : this.at(owner);
  }

  private inside(base: Path): readonly Shell[] {
    const { fields, repeats } = this.shells;
    return [...fields, ...repeats.values()].filter(({ pattern }) => pattern.startsWith(base));
  }
}

/**
 * Orders nodes so that each comes after what it reads, in page order otherwise. A circle is an issue `form-cycle` at the
 * node where it closes, {fields} naming it all the way round.
 */
export function sortByReads(
  nodes: readonly Shell[],
  readsOf: (node: Shell) => readonly Shell[],
  issues: Issue[],
): readonly Shell[] {
  const sorted: Shell[] = [];
  const state = new Map<Shell, 'open' | 'done'>();
  const trail: Shell[] = [];
  const visit = (node: Shell): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      issues.push(cycleIssue([...trail.slice(trail.indexOf(node)), node]));
      return;
    }
    state.set(node, 'open');
    trail.push(node);
    for (const read of readsOf(node)) visit(read);
    trail.pop();
    state.set(node, 'done');
    sorted.push(node);
  };
  nodes.forEach(visit);
  return sorted;
}

function cycleIssue(circle: readonly Shell[]): Issue {
  const [first] = circle;
  const fields = circle.map(nameOf).join(' → ');
  return {
    code: 'form-cycle',
    path: first?.place ?? '',
    params: { fields, node: first?.definition.id ?? '' },
  };
}

function nameOf(node: Shell): string {
  return node.kind === 'field' ? node.pattern : node.definition.key;
}
