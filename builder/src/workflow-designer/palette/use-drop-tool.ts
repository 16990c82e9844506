import type { ActionPlace } from '@istanze/shared';
import { useCallback } from 'react';
import { useT } from '../../i18n/i18n';
import { useNotify } from '../../ui/notify';
import { useFlow } from '../flow-designer';
import { flowIndex, type FlowNode } from '../flow-index';
import { useFlowCommands } from '../use-flow-commands';
import type { Tool } from './dragged-tool';

/** Puts a tool where a part of the flow is; tells where it can go when that is no place for it. */
export function useDropTool(): (tool: Tool, partId: string | undefined) => void {
  const t = useT();
  const notify = useNotify();
  const { document } = useFlow();
  const commands = useFlowCommands();
  return useCallback(
    (tool, partId) => {
      if (tool.kind === 'state') return commands.addState();
      const node = partId === undefined ? undefined : flowIndex(document.definition()).get(partId);
      if (tool.kind === 'activity') {
        const stateId = node?.state?.id;
        if (stateId === undefined) notify({ text: t('flow.choose-state') });
        else commands.addActivity(stateId, tool.type);
        return;
      }
      const place = node === undefined ? undefined : placeOf(node);
      if (place === undefined) notify({ text: t('flow.choose-for-action') });
      else commands.addAction(place, tool.type);
    },
    [commands, document, notify, t],
  );
}

/** Where an action goes that is given to a part: before an activity, after an outcome, when a timer rings. */
function placeOf(node: FlowNode): ActionPlace | undefined {
  switch (node.kind) {
    case 'activity':
      return { of: 'before', activity: node.id };
    case 'outcome':
      return { of: 'after', activity: node.activity.id, outcome: node.outcome.key };
    case 'timer':
      return { of: 'timer', timer: node.id };
    case 'action':
      return node.place;
    case 'state':
      return undefined;
  }
}
