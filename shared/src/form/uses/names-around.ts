import { splitPath } from '../../kernel';
import type { WholeService } from './find-uses';
import { namesOf } from './form-names';
import { rewriteSurroundings } from './rewrite-release';

/** Under which guards read what is known of the instance itself. */
const FACTS = 'facts';

/**
 * Names that stand for something else than a field around a form: derived values, facts, and every word in braces, guard or
 * setting that names no field. A field that took one of them would be read in its place.
 */
export function namesAround({ form, configuration, workflow }: WholeService): ReadonlySet<string> {
  const { known } = namesOf(form);
  const found = new Set([FACTS, ...configuration.derived.map(({ key }) => key)]);
  rewriteSurroundings(
    { configuration, workflow },
    (pattern) => known.has(pattern),
    (_place, name, pattern) => {
      const [first] = splitPath(name);
      if (pattern === undefined && first !== undefined) found.add(first);
      return name;
    },
  );
  return found;
}
