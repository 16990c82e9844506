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
import { firstChanged } from './node-index';
import { rebaseHistory } from './rebase-history';
import { extendTo, NOTHING_SELECTED, selectOne, stillThere, toggle, type Selection } from './selection';

/** The form that is open in the designer: what it is now, how it became so, and which part is chosen. */
export interface FormDocumentState {
  readonly stack: CommandStack;
  /** Id of the step, section or field whose properties are shown: the one chosen last. */
  readonly selected: string | undefined;
  /** All that is chosen, of one kind; commands are about all of it. */
  readonly selection: Selection;
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
  /** Chooses one more, or no longer. */
  toggle(id: string): void;
  /** Chooses all from the one chosen first to this one. */
  extendTo(id: string): void;
  selectAll(ids: readonly string[]): void;
  /** Puts another definition in place of this one and forgets the way there. */
  replace(definition: FormDefinition): void;
  /** Puts a version that others edited too in place of this one; what was edited here can still be taken back. */
  receive(definition: FormDefinition): void;
  /** Asks who holds back what is being typed to make it an edit now. */
  settle(): void;
  /** `listener` makes an edit of what is being typed; gives what ends that. */
  onSettle(listener: () => void): () => void;
}

const MERGE_MS = 3_000;

/** A document over the reversible edits of a form; `now` gives milliseconds, to tell edits made in one breath. */
export function createFormDocument(definition: FormDefinition, now: () => number = Date.now): FormDocument {
  const listeners = new Set<() => void>();
  const holders = new Set<() => void>();
  let current: FormDocumentState = {
    stack: commandStack(definition),
    selected: undefined,
    selection: NOTHING_SELECTED,
    refusal: [],
  };
  let merging: { readonly name: string; readonly at: number } | undefined;

  function set(next: Partial<FormDocumentState>): void {
    current = { ...current, ...next };
    const selection = stillThere(current.stack.definition, current.selection);
    current = { ...current, selection, selected: selection.lead };
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
    const before = current.stack.definition;
    const stack = move(current.stack);
    const changed = firstChanged(before, stack.definition);
    set({ stack, refusal: [], ...(changed === undefined ? {} : { selection: selectOne(changed) }) });
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
    select: (id) => set({ selection: selectOne(id) }),
    toggle: (id) => set({ selection: toggle(current.stack.definition, current.selection, id) }),
    extendTo: (id) => set({ selection: extendTo(current.stack.definition, current.selection, id) }),
    selectAll: (ids) => set({ selection: { ids, lead: ids.at(-1), anchor: ids[0] } }),
    replace(next) {
      merging = undefined;
      set({ stack: commandStack(next), refusal: [] });
    },
    receive(next) {
      merging = undefined;
      set({ stack: rebaseHistory(current.stack, next) });
    },
    settle: () => holders.forEach((holder) => holder()),
    onSettle(listener) {
      holders.add(listener);
      return () => holders.delete(listener);
    },
  };
}
