import { ok, restoreForm, type CommandStack, type FormCommand, type FormDefinition } from '@istanze/shared';
import { mergeForms } from '@istanze/shared/authoring';
import { shareUnchanged } from './share-unchanged';

/** An edit that fits whatever the form became meanwhile: what leads from one version to the other, and nothing else. */
interface FittingCommand extends FormCommand {
  readonly fits: true;
}

/**
 * Puts what came from elsewhere in place of the form, without a way back to before it. What was edited here can still be
 * taken back and done again: each time only what that edit did, as far as nobody else changed it since.
 */
export function rebaseHistory(stack: CommandStack, definition: FormDefinition): CommandStack {
  return { definition, past: fittingPast(stack), future: fittingFuture(stack) };
}

function fittingPast({ definition, past }: CommandStack): CommandStack['past'] {
  const known = past.findLastIndex(({ command }) => isFitting(command)) + 1;
  const rebased: CommandStack['past'][number][] = [];
  let after = definition;
  for (const { command, inverse } of past.slice(known).reverse()) {
    const before = outcomeOf(inverse, after);
    rebased.unshift({ command: fitting(command, before, after), inverse: fitting(command, after, before) });
    after = before;
  }
  return [...past.slice(0, known), ...rebased];
}

function fittingFuture({ definition, future }: CommandStack): readonly FormCommand[] {
  let before = definition;
  return future.map((command) => {
    const after = outcomeOf(command, before);
    const rebased = fitting(command, before, after);
    before = after;
    return rebased;
  });
}

function outcomeOf(command: FormCommand, definition: FormDefinition): FormDefinition {
  const done = command.execute(definition);
  if (!done.ok) throw new Error(`An edit cannot be followed: ${command.name}`);
  return done.value.definition;
}

function isFitting(command: FormCommand): boolean {
  return 'fits' in command;
}

/** The same edit by name and by what else is known of it. */
function fitting(command: FormCommand, from: FormDefinition, to: FormDefinition): FittingCommand {
  return {
    ...command,
    fits: true,
    execute: (definition) => {
      const merged = mergeForms(from, definition, to).definition;
      return ok({ definition: shareUnchanged(definition, merged), inverse: restoreForm(definition) });
    },
  };
}
