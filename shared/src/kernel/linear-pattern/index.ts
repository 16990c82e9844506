import { fail, ok, type Result } from '../result';
import { isDeterministic } from './ambiguity';
import { parsePattern, UnsupportedPattern } from './parse-pattern';

const LONGEST = 500;

/**
 * A regular expression that matches a whole text in time linear in its length, with the `u` flag. Refused:
 * `pattern-malformed` what is no regular expression, `pattern-not-linear` what looks around or back, is too long, or may
 * read the same text in two ways (`(a+)+`, `.*x.*`).
 */
export function compilePattern(source: string): Result<RegExp> {
  if (source.length > LONGEST) return fail([{ code: 'pattern-not-linear', path: '' }]);
  const expression = build(source);
  if (expression === undefined) return fail([{ code: 'pattern-malformed', path: '' }]);
  return isLinear(source) ? ok(expression) : fail([{ code: 'pattern-not-linear', path: '' }]);
}

function build(source: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}

function isLinear(source: string): boolean {
  try {
    return isDeterministic(parsePattern(source));
  } catch (error) {
    if (error instanceof UnsupportedPattern) return false;
    throw error;
  }
}
