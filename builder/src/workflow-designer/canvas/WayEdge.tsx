import { localize } from '@istanze/shared';
import { BaseEdge, EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Icon } from '../../ui/Icon';
import { useFlow, useFlowState } from '../flow-designer';
import type { Way } from './graph';
import { routeWay } from './route';

export interface WayData extends Record<string, unknown> {
  readonly way: Way;
  /** What it is called where it has no outcome: a timer, the withdrawal, the end of parallel work. */
  readonly fallback: string;
  readonly near: boolean;
  readonly passage: number;
  readonly slot: number;
  readonly taken: boolean;
}

export type WayEdgeType = Edge<WayData, 'way'>;

/** An arrow with the names of the outcomes that take it and a mark where a condition stands before it. */
export const WayEdge = memo(function WayEdge({
  data,
  sourceX,
  sourceY,
  targetX,
  targetY,
  markerEnd,
}: EdgeProps<WayEdgeType>) {
  const { t, locale } = useLanguage();
  const { document } = useFlow();
  const selected = useFlowState(
    ({ selected: id }) => id !== undefined && data !== undefined && data.way.parts.includes(id),
  );
  if (data === undefined) return null;
  const { way, fallback, near, passage, slot, taken } = data;
  const path = routeWay({
    from: { x: sourceX, y: sourceY },
    to: { x: targetX, y: targetY },
    near,
    passage,
    slot,
  });
  const name = way.names.map((one) => localize(one, locale)).join(' · ') || fallback;
  const [first] = way.parts;
  const style = { transform: `translate(${sourceX + 12}px, ${sourceY - 12}px)` };
  const content = (
    <>
      {way.guards.length > 0 ? <Icon name="rule" size="small" /> : null}
      <span>{name}</span>
    </>
  );
  return (
    <>
      <BaseEdge
        path={path}
        {...(markerEnd === undefined ? {} : { markerEnd })}
        className="flow-way"
        data-selected={selected || undefined}
        data-taken={taken || undefined}
      />
      <EdgeLabelRenderer>
        {first === undefined || way.names.length === 0 ? (
          fallback === '' ? null : (
            <span className="flow-way-name" data-quiet="" style={style} title={name}>
              {content}
            </span>
          )
        ) : (
          <button
            type="button"
            className="flow-way-name nodrag nopan"
            style={style}
            tabIndex={-1}
            title={name}
            data-flow-part={first}
            data-selected={selected || undefined}
            aria-label={t(way.guards.length > 0 ? 'flow.way-guarded' : 'flow.way', { name })}
            aria-pressed={selected}
            onClick={() => document.select(first)}
          >
            {content}
          </button>
        )}
      </EdgeLabelRenderer>
    </>
  );
});
