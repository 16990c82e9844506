import type { Command } from './command';
import { ok, type Result } from './result';

interface Done<D> {
  readonly command: Command<D>;
  readonly inverse: Command<D>;
}

/** A definition being edited and the way there, to be gone back and forth; a value, never changed. */
export interface CommandStackOf<D> {
  readonly definition: D;
  readonly past: readonly Done<D>[];
  /** What was undone, the next to redo first. */
  readonly future: readonly Command<D>[];
}

export function commandStack<D>(definition: D): CommandStackOf<D> {
  return { definition, past: [], future: [] };
}

/** Does one edit; what had been undone is forgotten. */
export function execute<D>(stack: CommandStackOf<D>, command: Command<D>): Result<CommandStackOf<D>> {
  const done = perform(stack, command);
  return done.ok ? ok({ ...done.value, future: [] }) : done;
}

/** Takes the last edit back; the same stack when there is none. */
export function undo<D>(stack: CommandStackOf<D>): CommandStackOf<D> {
  const last = stack.past.at(-1);
  if (last === undefined) return stack;
  const undone = last.inverse.execute(stack.definition);
  if (!undone.ok) throw new Error(`An edit cannot be taken back: ${last.command.name}`);
  return {
    definition: undone.value.definition,
    past: stack.past.slice(0, -1),
    future: [last.command, ...stack.future],
  };
}

/** Does again what was undone last; the same stack when there is nothing. */
export function redo<D>(stack: CommandStackOf<D>): CommandStackOf<D> {
  const [next, ...future] = stack.future;
  if (next === undefined) return stack;
  const done = perform(stack, next);
  if (!done.ok) throw new Error(`An edit cannot be done again: ${next.name}`);
  return { ...done.value, future };
}

function perform<D>(stack: CommandStackOf<D>, command: Command<D>): Result<CommandStackOf<D>> {
  const executed = command.execute(stack.definition);
  if (!executed.ok) return executed;
  const { definition, inverse } = executed.value;
  return ok({ definition, past: [...stack.past, { command, inverse }], future: stack.future });
}
