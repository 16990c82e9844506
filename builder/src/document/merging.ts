import {
  equalJson,
  isJsonObject,
  ok,
  restoreForm,
  type FormCommand,
  type FormDefinition,
} from '@istanze/shared';
import { mergeForms, resolveConflict, type MergeConflict } from '@istanze/shared/authoring';
import type { FormDocument } from './form-document';
import { shareUnchanged } from './share-unchanged';

/** A conflict to be decided, and the name of who saved the other side where that is known. */
export interface OpenConflict {
  readonly conflict: MergeConflict;
  readonly who: string | undefined;
}

/** Brings together what is edited here and what others saved. */
export interface Merging {
  /** What cannot go together and is not decided yet; in the document it stands as mine. */
  pending(): readonly OpenConflict[];
  /**
   * Takes in what somebody saved over `base`, from which this document began too. Gives what the server has now: the
   * document's own object where nothing of mine is left to save.
   */
  receive(base: FormDefinition, theirs: FormDefinition, who: string | undefined): FormDefinition;
  /** Does again what an earlier visit had edited over `base` and could not save. */
  bringBack(base: FormDefinition, mine: FormDefinition): void;
  /** Decides one conflict, as an edit that can be taken back: then it is to be decided again. */
  decide(conflict: MergeConflict, side: 'mine' | 'theirs'): void;
}

/** The edit that decided a conflict. */
interface Decision extends FormCommand {
  readonly conflict: MergeConflict;
}

export function createMerging(document: FormDocument): Merging {
  let known: readonly OpenConflict[] = [];
  let open: { readonly at: object; readonly conflicts: readonly OpenConflict[] } | undefined;
  const raise = (conflicts: readonly MergeConflict[], who: string | undefined): void => {
    const names = new Set(conflicts.map(nameOf));
    const others = known.filter(({ conflict }) => !names.has(nameOf(conflict)));
    known = [...others, ...conflicts.map((conflict) => ({ conflict, who }))];
    open = undefined;
  };
  return {
    pending() {
      const { past } = document.state().stack;
      if (open?.at === past) return open.conflicts;
      const decided = new Set(past.map(({ command }) => conflictOf(command)));
      open = { at: past, conflicts: known.filter(({ conflict }) => !decided.has(conflict)) };
      return open.conflicts;
    },
    receive(base, theirs, who) {
      document.settle();
      const mine = document.definition();
      const merged = mergeForms(base, mine, theirs);
      const definition = shareUnchanged(mine, merged.definition);
      raise(merged.conflicts, who);
      document.receive(definition);
      return isSame(definition, theirs) ? definition : theirs;
    },
    bringBack(base, mine) {
      const current = document.definition();
      const merged = mergeForms(base, mine, current);
      raise(merged.conflicts, undefined);
      document.run(restoreForm(shareUnchanged(current, merged.definition)));
    },
    decide: (conflict, side) => void document.run(decision(conflict, side)),
  };
}

function decision(conflict: MergeConflict, side: 'mine' | 'theirs'): Decision {
  return {
    name: 'resolve-conflict',
    conflict,
    execute: (definition) => {
      const decided = shareUnchanged(definition, resolveConflict(definition, conflict, side));
      return ok({ definition: decided, inverse: restoreForm(definition) });
    },
  };
}

function conflictOf(command: FormCommand): unknown {
  return 'conflict' in command ? command.conflict : undefined;
}

function nameOf({ node, property }: MergeConflict): string {
  return `${node} ${property}`;
}

function isSame(one: FormDefinition, other: FormDefinition): boolean {
  const [left, right]: readonly unknown[] = [one, other].map((form): unknown =>
    JSON.parse(JSON.stringify(form)),
  );
  return isJsonObject(left) && isJsonObject(right) && equalJson(left, right);
}
