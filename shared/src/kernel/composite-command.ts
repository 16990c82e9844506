import type { Command, Executed } from './command';
import { ok, type Result } from './result';

/** Several edits as one: all of them or, when one is refused, none; undone as one. */
export function composite<D>(name: string, commands: readonly Command<D>[]): Command<D> {
  return { name, execute: (definition) => executeAll(name, commands, definition) };
}

function executeAll<D>(name: string, commands: readonly Command<D>[], before: D): Result<Executed<D>> {
  let definition = before;
  const inverses: Command<D>[] = [];
  for (const command of commands) {
    const done = command.execute(definition);
    if (!done.ok) return done;
    definition = done.value.definition;
    inverses.unshift(done.value.inverse);
  }
  return ok({ definition, inverse: composite(name, inverses) });
}
