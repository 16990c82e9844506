import {
  diffAnswers,
  equalJson,
  readPath,
  writePath,
  type AnswerChange,
  type Answers,
  type Json,
  type Path,
} from '@istanze/shared';
import { isRelated } from './pending-changes';

/** One value that two tabs changed differently: the person chooses. */
export interface OpenConflict {
  readonly path: Path;
  readonly mine: Json;
  readonly theirs: Json;
}

/**
 * What changed on the server since `known` without our doing, laid over what stands here: paths with changes of ours are left alone.
 * The same object comes back when there is nothing to take over.
 */
export function takeOver(here: Answers, known: Answers, server: Answers, ours: readonly Path[]): Answers {
  return diffAnswers(known, server)
    .filter(
      ({ path, value }) =>
        !ours.some((own) => isRelated(own, path)) && !equalJson(readPath(here, path), value),
    )
    .reduce((answers, { path, value }) => writePath(answers, path, value), here);
}

/** What was sent and did not arrive though it conflicts with nothing, to be sent again over what stands there now. */
export function findUnsaved(
  sent: readonly AnswerChange[],
  server: Answers,
  conflicts: readonly OpenConflict[],
): readonly AnswerChange[] {
  return sent
    .filter(({ path }) => !conflicts.some((conflict) => isRelated(conflict.path, path)))
    .map((change) => ({ ...change, base: readPath(server, change.path) }))
    .filter(({ base, value }) => !equalJson(base, value));
}

/** The conflicts still open after new ones came: the newest word on a path counts. */
export function joinConflicts(
  open: readonly OpenConflict[],
  found: readonly OpenConflict[],
): readonly OpenConflict[] {
  return [...open.filter(({ path }) => !found.some((other) => other.path === path)), ...found];
}
