import { type SampleWorld, between, pick } from './draw';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CLASSES: Readonly<Record<string, string>> = { d: '0123456789', w: `${LETTERS}0123456789`, s: ' ' };
const MOST_MORE = 3;

/** A text that a simple pattern accepts: literals, classes, groups, alternatives and counts; others are judged by who asks. */
export function fromPattern(world: SampleWorld, pattern: string): string {
  const body = pattern.replace(/^\^/, '').replace(/\$$/, '');
  return branch(world, pick(world, splitAlternatives(body)));
}

function splitAlternatives(pattern: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let inClass = false;
  for (const char of pattern) {
    if (char === '[') inClass = true;
    if (char === ']') inClass = false;
    if (!inClass && char === '(') depth += 1;
    if (!inClass && char === ')') depth -= 1;
    if (char === '|' && depth === 0 && !inClass) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

const ATOM = /^(?:\[([^\]]+)\]|\\(.)|\((?:\?:)?((?:[^()]|\([^()]*\))*)\)|(.))(\{\d+(?:,\d*)?\}|[?*+])?/;

function branch(world: SampleWorld, pattern: string): string {
  const found = ATOM.exec(pattern);
  if (found === null) return '';
  const [whole, set, escaped, group, literal, count] = found;
  const made = Array.from({ length: times(world, count) }, () => {
    if (set !== undefined) return pick(world, [...members(set)]);
    if (group !== undefined) return fromPattern(world, group);
    if (escaped !== undefined) return pick(world, [...(CLASSES[escaped] ?? escaped)]);
    return literal === '.' ? pick(world, [...LETTERS]) : (literal ?? '');
  });
  return made.join('') + branch(world, pattern.slice(whole.length));
}

function members(set: string): string {
  return set
    .replace(/\\([dws])/g, (_all, name: string) => CLASSES[name] ?? '')
    .replace(/\\(.)/g, '$1')
    .replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (_all, from: string, to: string) => range(from, to));
}

function range(from: string, to: string): string {
  const first = from.charCodeAt(0);
  return String.fromCharCode(...Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, at) => first + at));
}

function times(world: SampleWorld, count: string | undefined): number {
  if (count === undefined) return 1;
  if (count === '?') return between(world, 0, 1);
  if (count === '*') return between(world, 0, MOST_MORE);
  if (count === '+') return between(world, 1, MOST_MORE);
  const [least = '1', most] = count.slice(1, -1).split(',');
  const from = Number(least);
  return between(world, from, most === undefined ? from : most === '' ? from + MOST_MORE : Number(most));
}
