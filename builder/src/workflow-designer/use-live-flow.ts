import { useEffect } from 'react';
import { useCell } from '../form-designer/cell';
import { useSeat } from '../presence/use-seat';
import { useFlow, useFlowState } from './flow-designer';

/** How soon what a colleague saved is seen while both have the flow open. */
const LOOK_EVERY_MS = 4_000;

/** Tells who else has the flow open that this window has it too, at which part; takes in what they save meanwhile. */
export function useLiveFlow(workflowId: string): void {
  const { presence, autosave } = useFlow();
  const node = useFlowState(({ selected }) => selected) ?? null;
  useSeat(presence, { place: 'WORKFLOW', id: workflowId, node });
  const together = useCell(presence.editors, (editors) => editors.length > 0);
  useEffect(() => {
    if (!together) return undefined;
    const timer = window.setInterval(() => void autosave.hear(), LOOK_EVERY_MS);
    return () => window.clearInterval(timer);
  }, [autosave, together]);
}
