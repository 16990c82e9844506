import { localize } from '@istanze/shared';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo, type DragEvent } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { Icon, type IconName } from '../../ui/Icon';
import { useFlow, useFlowState } from '../flow-designer';
import { timerName } from '../flow-words';
import { droppedTool } from '../palette/dragged-tool';
import { openPartMenu } from '../PartMenu';
import { useDropTool } from '../palette/use-drop-tool';
import type { Card, CardRow, Lane } from './graph';
import { HEAD_HEIGHT, rowHeight, WAY_HEIGHT } from './layout';

export type CardNode = Node<{ readonly card: Card; readonly active: boolean }, 'card'>;

const LANE_ICONS: Readonly<Record<Lane, IconName>> = {
  office: 'inbox',
  citizen: 'user',
  payment: 'euro',
  system: 'clock',
  end: 'check',
};

/** A state as a card: its name, who is waited for, and what may be done in it; arrows leave from each row. */
export const StateCard = memo(function StateCard({ data: { card, active } }: NodeProps<CardNode>) {
  const { t, locale } = useLanguage();
  const { document } = useFlow();
  const drop = useDropTool();
  const { state, rows, lane, initial } = card;
  const selected = useFlowState((one) => one.selected === state.id);
  const name = localize(state.name, locale) || state.key;
  const onDrop = (event: DragEvent) => {
    const tool = droppedTool(event);
    if (tool === undefined || tool.kind === 'state') return;
    event.preventDefault();
    event.stopPropagation();
    drop(tool, state.id);
  };
  return (
    <div
      className="flow-card"
      role="group"
      aria-label={t('flow.card', { name, category: t(`flow.category.${state.category}`) })}
      data-lane={lane}
      data-active={active || undefined}
      data-selected={selected || undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <Handle type="target" position={Position.Left} style={{ top: HEAD_HEIGHT / 2 }} className="flow-port" />
      <button
        type="button"
        className="flow-card-head"
        style={{ height: HEAD_HEIGHT }}
        data-flow-part={state.id}
        tabIndex={-1}
        aria-pressed={selected}
        onClick={() => document.select(state.id)}
        onContextMenu={(event) => openPartMenu(event, state.id)}
      >
        <span className="flow-card-name">{name}</span>
        <span className="flow-card-who">
          <Icon name={LANE_ICONS[lane]} size="small" />
          {t(`flow.category.${state.category}`)}
          {initial ? <span className="flow-start">{t('flow.initial')}</span> : null}
        </span>
      </button>
      {rows.map((row) => (
        <Row key={row.id} row={row} stateId={state.id} />
      ))}
    </div>
  );
});

function Row({ row, stateId }: { readonly row: CardRow; readonly stateId: string }) {
  const words = useLanguage();
  const { t, locale } = words;
  const { document } = useFlow();
  const target = row.kind === 'activity' || row.kind === 'timer' ? row.id : stateId;
  const selected = useFlowState((one) => one.selected === target && target !== stateId);
  const drop = useDropTool();
  const name =
    row.kind === 'activity'
      ? localize(row.activity.name, locale) || row.activity.key
      : row.kind === 'timer'
        ? timerName(words, row.timer)
        : t(`flow.row.${row.kind}`);
  const days = row.kind === 'activity' ? row.activity.deadline?.days : undefined;
  return (
    <div className="flow-row" style={{ height: rowHeight(row) }} data-kind={row.kind}>
      <button
        type="button"
        className="flow-row-name"
        data-flow-part={target === stateId ? `${row.id}` : target}
        data-flow-select={target}
        tabIndex={-1}
        aria-pressed={selected}
        title={name}
        onClick={() => document.select(target)}
        onContextMenu={(event) => openPartMenu(event, target)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const tool = droppedTool(event);
          if (tool?.kind !== 'action') return;
          event.preventDefault();
          event.stopPropagation();
          drop(tool, target);
        }}
      >
        <Icon name={iconOf(row)} size="small" />
        <span className="flow-row-text">{name}</span>
        {days === undefined ? null : (
          <span className="flow-clock">
            <Icon name="clock" size="small" />
            {t('flow.days', { days })}
          </span>
        )}
      </button>
      <Ports row={row} />
    </div>
  );
}

/** One place an arrow leaves from for each way out; one more, quiet, to draw the first. */
function Ports({ row }: { readonly row: CardRow }) {
  if (row.kind === 'completion' || row.kind === 'withdrawal')
    return row.ways.map((way) => <Port key={way.id} id={way.id} at={0} connectable={false} />);
  return row.ways.length === 0 ? (
    <Port id={row.id} at={0} connectable free />
  ) : (
    row.ways.map((way, at) => <Port key={way.id} id={way.id} at={at} connectable />)
  );
}

interface PortProps {
  readonly id: string;
  readonly at: number;
  readonly connectable: boolean;
  readonly free?: boolean;
}

function Port({ id, at, connectable, free = false }: PortProps) {
  return (
    <Handle
      type="source"
      id={id}
      position={Position.Right}
      className={free ? 'flow-port flow-port-free' : 'flow-port'}
      isConnectable={connectable}
      style={{ top: 17 + at * WAY_HEIGHT }}
    />
  );
}

function iconOf(row: CardRow): IconName {
  switch (row.kind) {
    case 'activity':
      return row.activity.performer.kind === 'citizen'
        ? 'user'
        : row.activity.performer.kind === 'system'
          ? 'retry'
          : 'edit';
    case 'timer':
      return 'clock';
    case 'completion':
      return 'check';
    case 'withdrawal':
      return 'undo';
  }
}
