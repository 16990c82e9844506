import type { FormDefinition } from '../../definition';
import { ok, type Result } from '../../kernel';
import type { FormCommand } from './command';

interface Done {
  readonly command: FormCommand;
  readonly inverse: FormCommand;
}

/** A form being edited and the way there, to be gone back and forth; a value, never changed. */
export interface CommandStack {
  readonly definition: FormDefinition;
  readonly past: readonly Done[];
  /** What was undone, the next to redo first. */
  readonly future: readonly FormCommand[];
}

export function commandStack(definition: FormDefinition): CommandStack {
  return { definition, past: [], future: [] };
}

/** Does one edit; what had been undone is forgotten. */
export function execute(stack: CommandStack, command: FormCommand): Result<CommandStack> {
  const done = perform(stack, command);
  return done.ok ? ok({ ...done.value, future: [] }) : done;
}

/** Takes the last edit back; the same stack when there is none. */
export function undo(stack: CommandStack): CommandStack {
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
export function redo(stack: CommandStack): CommandStack {
  const [next, ...future] = stack.future;
  if (next === undefined) return stack;
  const done = perform(stack, next);
  if (!done.ok) throw new Error(`An edit cannot be done again: ${next.name}`);
  return { ...done.value, future };
}

function perform(stack: CommandStack, command: FormCommand): Result<CommandStack> {
  const executed = command.execute(stack.definition);
  if (!executed.ok) return executed;
  const { definition, inverse } = executed.value;
  return ok({ definition, past: [...stack.past, { command, inverse }], future: stack.future });
}
