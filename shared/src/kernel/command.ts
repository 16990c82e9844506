import { fail, ok, type Result } from './result';
import type { IssueParam } from './issue';

/** One edit of a definition. It changes nothing it is not about: what it leaves alone keeps its identity. */
export interface Command<D> {
  /** What it is called in the history: `add-field`, `move-state` … */
  readonly name: string;
  execute(definition: D): Result<Executed<D>>;
}

export interface Executed<D> {
  readonly definition: D;
  /** Executed on the definition just made, it gives back the one before, byte for byte. */
  readonly inverse: Command<D>;
}

/** An edit that may reach everywhere: undone by putting back what there was. */
export function wholeCommand<D>(name: string, edit: (definition: D) => Result<D>): Command<D> {
  return {
    name,
    execute(before) {
      const edited = edit(before);
      if (!edited.ok) return edited;
      return ok({ definition: edited.value, inverse: wholeCommand(name, () => ok(before)) });
    },
  };
}

/** Why an edit cannot be done, as an issue about no place in particular. */
export function refuse(code: string, params: Readonly<Record<string, IssueParam>> = {}) {
  return fail([{ code, path: '', params }]);
}
