import { overlaps, type CharSet } from './char-set';
import { UnsupportedPattern, type PatternNode } from './parse-pattern';

const MOST_POSITIONS = 400;
const MOST_VARIANTS = 32;

interface Shape {
  readonly nullable: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const EMPTY: Shape = { nullable: true, first: [], last: [] };

/**
 * True when the next character always decides alone how the match goes on (the position automaton is deterministic), so
 * that an engine that backtracks never has to. Choices outside repetitions are tried one by one.
 */
export function isDeterministic(pattern: PatternNode): boolean {
  return variants(pattern).every((variant) => new Positions().areDeterministic(variant));
}

/** The pattern once for each way through its choices that stand outside repetitions. */
function variants(node: PatternNode): readonly PatternNode[] {
  if (node.kind === 'choice') return limited(node.nodes.flatMap(variants));
  if (node.kind !== 'sequence') return [node];
  let sequences: readonly (readonly PatternNode[])[] = [[]];
  for (const part of node.nodes) {
    const options = variants(part);
    sequences = limited(sequences.flatMap((head) => options.map((option) => [...head, option])));
  }
  return sequences.map((nodes) => ({ kind: 'sequence', nodes }));
}

function limited<T>(list: readonly T[]): readonly T[] {
  if (list.length > MOST_VARIANTS) throw new UnsupportedPattern('choices');
  return list;
}

class Positions {
  private readonly sets: CharSet[] = [];
  private readonly follow: Set<number>[] = [];

  areDeterministic(node: PatternNode): boolean {
    const shape = this.shapeOf(node);
    return this.areDisjoint(shape.first) && this.follow.every((next) => this.areDisjoint([...next]));
  }

  private areDisjoint(positions: readonly number[]): boolean {
    return positions.every((position, index) =>
      positions.slice(index + 1).every((other) => !overlaps(this.sets[position] ?? [], this.sets[other] ?? [])),
    );
  }

  private shapeOf(node: PatternNode): Shape {
    switch (node.kind) {
      case 'empty':
        return EMPTY;
      case 'char':
        return this.position(node.set);
      case 'sequence':
        return node.nodes.reduce((shape: Shape, part) => this.join(shape, this.shapeOf(part)), EMPTY);
      case 'choice':
        return node.nodes.map((option) => this.shapeOf(option)).reduce(either);
      case 'repeat':
        return this.repeat(node.node, node.min, node.max);
    }
  }

  private position(set: CharSet): Shape {
    if (this.sets.length >= MOST_POSITIONS) throw new UnsupportedPattern('length');
    const position = this.sets.push(set) - 1;
    this.follow.push(new Set());
    return { nullable: false, first: [position], last: [position] };
  }

  private join(a: Shape, b: Shape): Shape {
    this.connect(a.last, b.first);
    return {
      nullable: a.nullable && b.nullable,
      first: a.nullable ? [...a.first, ...b.first] : a.first,
      last: b.nullable ? [...a.last, ...b.last] : b.last,
    };
  }

  private connect(from: readonly number[], to: readonly number[]): void {
    for (const position of from) for (const next of to) this.follow[position]?.add(next);
  }

  private repeat(node: PatternNode, min: number, max: number): Shape {
    if (max === 0) return EMPTY;
    let shape = EMPTY;
    for (let count = 0; count < min; count++) shape = this.join(shape, this.shapeOf(node));
    if (max === min) return shape;
    return this.join(shape, this.optional(node, min, max));
  }

  /** A loop when there is no upper bound, else the remaining copies one inside the other: `(x(x(x)?)?)?`. */
  private optional(node: PatternNode, min: number, max: number): Shape {
    if (max === Number.POSITIVE_INFINITY) {
      const loop = this.shapeOf(node);
      this.connect(loop.last, loop.first);
      return { ...loop, nullable: true };
    }
    const copies: Shape[] = [];
    for (let count = min; count < max; count++) copies.push(this.shapeOf(node));
    const chain = copies.reduceRight((tail, copy) => ({ ...this.join(copy, tail), nullable: true }), EMPTY);
    return { ...chain, nullable: true };
  }
}

function either(a: Shape, b: Shape): Shape {
  return { nullable: a.nullable || b.nullable, first: [...a.first, ...b.first], last: [...a.last, ...b.last] };
}
