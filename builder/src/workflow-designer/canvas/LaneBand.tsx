import type { Node, NodeProps } from '@xyflow/react';
import { useT } from '../../i18n/i18n';
import type { Lane } from './graph';

export type LaneNode = Node<{ readonly lane: Lane; readonly width: number; readonly height: number }, 'lane'>;

/** The band behind the cards whose states wait for the same. */
export function LaneBand({ data: { lane, width, height } }: NodeProps<LaneNode>) {
  const t = useT();
  return (
    <div className="flow-lane" data-lane={lane} style={{ width, height }}>
      <span className="flow-lane-name">{t(`flow.lane.${lane}`)}</span>
    </div>
  );
}
