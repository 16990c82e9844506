import {
  commandStack,
  execute,
  redo,
  undo,
  type CommandStack,
  type FormCommand,
  type FormDefinition,
  type Issue,
} from '@istanze/shared';

/** The form that is open in the designer: what it is now, how it became so, and which part is chosen. */
export interface FormDocumentState {
  readonly stack: CommandStack;
  /** Id of the chosen step, section or field. */
  readonly selected: string | undefined;
  /** Why the last edit was refused; gone with the next one. */
  readonly refusal: readonly Issue[];
}

export interface FormDocument {
  state(): FormDocumentState;
  definition(): FormDefinition;
  subscribe(listener: () => void): () => void;
  /**
   * Does an edit and tells whether it could be done. Edits with the same `merge` name, one right after the other, are one
   * step for undo: a sentence being typed is taken back whole.
   */
  run(command: FormCommand, merge?: string): boolean;
  undo(): void;
  redo(): void;
  select(id: string | undefined): void;
  /** Puts another definition in place of this one and forgets the way there. */
  replace(definition: FormDefinition): void;
}

const MERGE_MS = 3_000;

/** A document over the reversible edits of a form; `now` gives milliseconds, to tell edits made in one breath. */
export function createFormDocument(definition: FormDefinition, now: () => number = Date.now): FormDocument {
  const listeners = new Set<() => void>();
  let current: FormDocumentState = { stack: commandStack(definition), selected: undefined, refusal: [] };
  let merging: { readonly name: string; readonly at: number } | undefined;

  function set(next: Partial<FormDocumentState>): void {
    current = { ...current, ...next };
    listeners.forEach((listener) => listener());
  }
  function run(command: FormCommand, merge?: string): boolean {
    const at = now();
    const joins = merge !== undefined && merging?.name === merge && at - merging.at < MERGE_MS;
    const done = execute(joins ? undo(current.stack) : current.stack, command);
    merging = merge === undefined ? undefined : { name: merge, at };
    set(done.ok ? { stack: done.value, refusal: [] } : { refusal: done.error });
    return done.ok;
  }
  function step(move: (stack: CommandStack) => CommandStack): void {
    merging = undefined;
    set({ stack: move(current.stack), refusal: [] });
  }

  return {
    state: () => current,
    definition: () => current.stack.definition,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run,
    undo: () => step(undo),
    redo: () => step(redo),
    select: (selected) => set({ selected }),
    replace(next) {
      merging = undefined;
      set({ stack: commandStack(next), refusal: [] });
    },
  };
}
