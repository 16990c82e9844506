import type { ServiceTest } from '../../definition';
import { isJsonObject, joinPath, splitPath, type Json, type Path } from '../../kernel';
import type { FieldUse } from './find-uses';
import type { FormNames } from './form-names';

/** The fields that a municipality's own tests answer or look at, each once a test. */
export function testUses(tests: readonly ServiceTest[], names: FormNames): readonly FieldUse[] {
  return tests.flatMap((test) => {
    const { visible = [], hidden = [], issues = [] } = test.expects;
    const patterns = new Set([
      ...answered(test.answers, '', names),
      ...[...visible, ...hidden, ...issues.map(({ path }) => path)].flatMap((path) => patternIn(path, names)),
    ]);
    const place = { kind: 'test', node: test.id, name: { it: test.name }, path: `tests.${test.id}` } as const;
    return [...patterns].map((pattern) => ({ ...place, pattern }));
  });
}

function answered(value: Json, inside: Path, names: FormNames): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item: Json) => answered(item, inside, names));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const pattern = joinPath(inside, key);
    return names.known.has(pattern) ? [pattern, ...answered(inner, pattern, names)] : [];
  });
}

/** The field that a path of answers leads to: `vehicles.1.plate` to `vehicles.plate`. */
function patternIn(path: Path, names: FormNames): readonly Path[] {
  const found: Path[] = [];
  let pattern = '';
  for (const segment of splitPath(path)) {
    if (!names.known.has(joinPath(pattern, segment))) continue;
    pattern = joinPath(pattern, segment);
    found.push(pattern);
  }
  return found;
}
