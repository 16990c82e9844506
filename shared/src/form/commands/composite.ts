import { ok, type Result } from '../../kernel';
import type { FormDefinition } from '../../definition';
import type { ExecutedCommand, FormCommand } from './command';

/** Several edits as one: all of them or, when one is refused, none; undone as one. */
export function composite(name: string, commands: readonly FormCommand[]): FormCommand {
  return { name, execute: (definition) => executeAll(name, commands, definition) };
}

function executeAll(
  name: string,
  commands: readonly FormCommand[],
  before: FormDefinition,
): Result<ExecutedCommand> {
  let definition = before;
  const inverses: FormCommand[] = [];
  for (const command of commands) {
    const done = command.execute(definition);
    if (!done.ok) return done;
    definition = done.value.definition;
    inverses.unshift(done.value.inverse);
  }
  return ok({ definition, inverse: composite(name, inverses) });
}
