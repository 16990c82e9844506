import {
  commandStack,
  execute,
  redo,
  undo,
  type Command,
  type CommandStackOf,
  type Issue,
} from '@istanze/shared';
import { NOTHING_SELECTED, selectOne, type Selection } from './selection';

/** What is open in a designer: what it is now, how it became so, and which part is chosen. */
export interface DocumentState<D> {
  readonly stack: CommandStackOf<D>;
  /** Id of the part whose properties are shown: the one chosen last. */
  readonly selected: string | undefined;
  /** All that is chosen, of one kind; commands are about all of it. */
  readonly selection: Selection;
  /** Why the last edit was refused; gone with the next one. */
  readonly refusal: readonly Issue[];
}

export interface OpenDocument<D> {
  state(): DocumentState<D>;
  definition(): D;
  subscribe(listener: () => void): () => void;
  /**
   * Does an edit and tells whether it could be done. Edits with the same `merge` name, one right after the other, are one
   * step for undo: a sentence being typed is taken back whole.
   */
  run(command: Command<D>, merge?: string): boolean;
  undo(): void;
  redo(): void;
  select(id: string | undefined): void;
  /** Chooses one more, or no longer. */
  toggle(id: string): void;
  /** Chooses all from the one chosen first to this one. */
  extendTo(id: string): void;
  selectAll(ids: readonly string[]): void;
  /** Puts another definition in place of this one and forgets the way there. */
  replace(definition: D): void;
  /** Puts a version that others edited too in place of this one; what was edited here can still be taken back. */
  receive(definition: D): void;
  /** Asks who holds back what is being typed to make it an edit now. */
  settle(): void;
  /** `listener` makes an edit of what is being typed; gives what ends that. */
  onSettle(listener: () => void): () => void;
}

/** What a document must know of the kind of definition it holds. */
export interface DocumentKind<D> {
  /** Where an edit was: id of the first part that is new or another; `chosen` where two explain it. */
  firstChanged(before: D, after: D, chosen: string | undefined): string | undefined;
  /** The chosen parts that are still there. */
  stillThere(definition: D, selection: Selection): Selection;
  toggle(definition: D, selection: Selection, id: string): Selection;
  extendTo(definition: D, selection: Selection, id: string): Selection;
  /** The history put onto a version that others edited too. */
  rebase(stack: CommandStackOf<D>, definition: D): CommandStackOf<D>;
}

const MERGE_MS = 3_000;

/** A document over reversible edits; `now` gives milliseconds, to tell edits made in one breath. */
export function openDocument<D>(
  definition: D,
  kind: DocumentKind<D>,
  now: () => number = Date.now,
): OpenDocument<D> {
  const listeners = new Set<() => void>();
  const holders = new Set<() => void>();
  let current: DocumentState<D> = {
    stack: commandStack(definition),
    selected: undefined,
    selection: NOTHING_SELECTED,
    refusal: [],
  };
  let merging: { readonly name: string; readonly at: number } | undefined;

  function set(next: Partial<DocumentState<D>>): void {
    current = { ...current, ...next };
    const selection = kind.stillThere(current.stack.definition, current.selection);
    current = { ...current, selection, selected: selection.lead };
    listeners.forEach((listener) => listener());
  }
  function run(command: Command<D>, merge?: string): boolean {
    const at = now();
    const joins = merge !== undefined && merging?.name === merge && at - merging.at < MERGE_MS;
    const done = execute(joins ? undo(current.stack) : current.stack, command);
    merging = merge === undefined ? undefined : { name: merge, at };
    set(done.ok ? { stack: done.value, refusal: [] } : { refusal: done.error });
    return done.ok;
  }
  function step(move: (stack: CommandStackOf<D>) => CommandStackOf<D>): void {
    merging = undefined;
    const before = current.stack.definition;
    const stack = move(current.stack);
    const changed = kind.firstChanged(before, stack.definition, current.selection.lead);
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
    toggle: (id) => set({ selection: kind.toggle(current.stack.definition, current.selection, id) }),
    extendTo: (id) => set({ selection: kind.extendTo(current.stack.definition, current.selection, id) }),
    selectAll: (ids) => set({ selection: { ids, lead: ids.at(-1), anchor: ids[0] } }),
    replace(next) {
      merging = undefined;
      set({ stack: commandStack(next), refusal: [] });
    },
    receive(next) {
      merging = undefined;
      set({ stack: kind.rebase(current.stack, next) });
    },
    settle: () => holders.forEach((holder) => holder()),
    onSettle(listener) {
      holders.add(listener);
      return () => holders.delete(listener);
    },
  };
}
