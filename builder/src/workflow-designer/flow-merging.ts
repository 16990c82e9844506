import { restoreWorkflow, type WorkflowDefinition } from '@istanze/shared';
import type { FlowDocument } from './flow-document';
import { isSame, mergeFlows } from './merge-flows';

/** What two people did to the same states, to be decided by the one who is here. */
export interface FlowConflict {
  readonly theirs: WorkflowDefinition;
  /** Names of the states both changed. */
  readonly names: readonly string[];
  readonly who: string | undefined;
}

/** Brings together what is edited here and what others saved. */
export interface FlowMerging {
  pending(): FlowConflict | undefined;
  subscribe(listener: () => void): () => void;
  /** Takes in what somebody saved over `base`; gives what the server has now. */
  receive(base: WorkflowDefinition, theirs: WorkflowDefinition, who: string | undefined): WorkflowDefinition;
  /** Does again what an earlier visit had edited over `base` and could not save. */
  bringBack(base: WorkflowDefinition, mine: WorkflowDefinition): void;
  /** `theirs` gives up what was edited here in those states and all others, as an edit that can be taken back. */
  decide(side: 'mine' | 'theirs'): void;
}

export function createFlowMerging(document: FlowDocument): FlowMerging {
  const listeners = new Set<() => void>();
  let open: FlowConflict | undefined;
  const set = (next: FlowConflict | undefined) => {
    open = next;
    listeners.forEach((listener) => listener());
  };
  return {
    pending: () => open,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receive(base, theirs, who) {
      document.settle();
      const { definition, conflicts } = mergeFlows(base, document.definition(), theirs);
      document.receive(definition);
      if (conflicts.length > 0) set({ theirs, names: conflicts, who });
      return isSame(definition, theirs) ? definition : theirs;
    },
    bringBack(base, mine) {
      const current = document.definition();
      const { definition, conflicts } = mergeFlows(base, mine, current);
      document.run(restoreWorkflow(definition));
      if (conflicts.length > 0) set({ theirs: current, names: conflicts, who: undefined });
    },
    decide(side) {
      const conflict = open;
      set(undefined);
      if (conflict !== undefined && side === 'theirs') document.run(restoreWorkflow(conflict.theirs));
    },
  };
}
