import type { FormDefinition } from '../../definition';
import { joinPath, splitPath, type Path } from '../../kernel';
import { walkSections } from '../walk';
import { namesOf } from './form-names';

/** Which names of answers a form gave another key, told by the ids that do not change. */
export interface RenamedKeys {
  /** Patterns of the form as it was. */
  isKnown(pattern: Path): boolean;
  isRepeat(pattern: Path): boolean;
  /** The key that the last segment of this pattern has now. */
  keyOf(pattern: Path): string;
  /** The pattern with every segment as it is called now. */
  follow(pattern: Path): Path;
  /** A section is named by its key alone, with `#` before it in tests. */
  sectionKeyOf(key: string): string;
}

/** What was renamed from one form to the next, several keys at once too; undefined where nothing was. */
export function renamedKeys(before: FormDefinition, after: FormDefinition): RenamedKeys | undefined {
  const [was, is] = [namesOf(before), namesOf(after)];
  const keys = new Map<Path, string>();
  for (const [id, pattern] of was.patterns) {
    const [old, now] = [lastOf(pattern), lastOf(is.patterns.get(id) ?? pattern)];
    if (old !== now) keys.set(pattern, now);
  }
  const sections = sectionKeys(before, after);
  if (keys.size === 0 && sections.size === 0) return undefined;
  const repeats = repeatPatterns(before, was.patterns);
  const keyOf = (pattern: Path): string => keys.get(pattern) ?? lastOf(pattern);
  return {
    isKnown: (pattern) => was.known.has(pattern),
    isRepeat: (pattern) => repeats.has(pattern),
    keyOf,
    follow: (pattern) => prefixesOf(pattern).map(keyOf).join('.'),
    sectionKeyOf: (key) => sections.get(key) ?? key,
  };
}

function sectionKeys(before: FormDefinition, after: FormDefinition): ReadonlyMap<string, string> {
  const now = new Map([...walkSections(after)].map(({ section }) => [section.id, section.key]));
  const renamed = [...walkSections(before)].map(
    ({ section: { id, key } }) => [key, now.get(id) ?? key] as const,
  );
  return new Map(renamed.filter(([old, key]) => old !== key));
}

function repeatPatterns(form: FormDefinition, patterns: ReadonlyMap<string, Path>): ReadonlySet<Path> {
  const repeats = [...walkSections(form)].filter(({ section }) => section.repeat !== undefined);
  return new Set(repeats.map(({ section }) => patterns.get(section.id) ?? ''));
}

/** `a.b.c` as `a`, `a.b`, `a.b.c`. */
function prefixesOf(pattern: Path): readonly Path[] {
  const segments = splitPath(pattern);
  return segments.map((_segment, index) => joinPath(...segments.slice(0, index + 1)));
}

function lastOf(pattern: Path): string {
  return splitPath(pattern).at(-1) ?? '';
}
