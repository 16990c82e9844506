import type { Answers, ServiceTest } from '../../definition';
import { isJsonObject, joinPath, splitPath, type Json, type JsonObject, type Path } from '../../kernel';
import type { RenamedKeys } from './renamed-keys';

/** A test whose answers and expectations name the fields as the form calls them now. */
export function renameInTest(test: ServiceTest, renamed: RenamedKeys): ServiceTest {
  const { visible, hidden, issues } = test.expects;
  const follow = (path: Path): Path => followPath(path, renamed);
  return {
    ...test,
    answers: followAnswers(test.answers, '', renamed),
    expects: {
      ...test.expects,
      ...(visible === undefined ? {} : { visible: visible.map(follow) }),
      ...(hidden === undefined ? {} : { hidden: hidden.map(follow) }),
      ...(issues === undefined
        ? {}
        : { issues: issues.map((issue) => ({ ...issue, path: follow(issue.path) })) }),
    },
  };
}

function followAnswers(answers: Answers | JsonObject, inside: Path, renamed: RenamedKeys): JsonObject {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => {
      const pattern = joinPath(inside, key);
      return renamed.isKnown(pattern)
        ? [renamed.keyOf(pattern), renamed.isRepeat(pattern) ? followItems(value, pattern, renamed) : value]
        : [key, value];
    }),
  );
}

function followItems(value: Json, pattern: Path, renamed: RenamedKeys): Json {
  if (!Array.isArray(value)) return value;
  return value.map((item: Json) => (isJsonObject(item) ? followAnswers(item, pattern, renamed) : item));
}

/** `vehicles.1.plate`: every other segment of a repeat is an item's, and what follows a field is its own. */
function followPath(path: Path, renamed: RenamedKeys): Path {
  if (path.startsWith('#')) return `#${renamed.sectionKeyOf(path.slice(1))}`;
  const segments = splitPath(path);
  const followed = [...segments];
  let pattern = '';
  for (let at = 0; at < segments.length; at += 2) {
    pattern = joinPath(pattern, segments[at] ?? '');
    if (!renamed.isKnown(pattern)) break;
    followed[at] = renamed.keyOf(pattern);
    if (!renamed.isRepeat(pattern)) break;
  }
  return followed.join('.');
}
