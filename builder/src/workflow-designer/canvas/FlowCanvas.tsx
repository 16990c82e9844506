import {
  Background,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type Connection,
  type NodeTypes,
  type EdgeTypes,
} from '@xyflow/react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useT } from '../../i18n/i18n';
import { IconButton } from '../../ui/Button';
import { SkeletonLines } from '../../ui/Skeleton';
import { useDefinition, useFlow } from '../flow-designer';
import { flowIndex } from '../flow-index';
import { droppedTool } from '../palette/dragged-tool';
import { useDropTool } from '../palette/use-drop-tool';
import { useFlowCommands } from '../use-flow-commands';
import { usePlaying } from '../play/playing';
import { ConnectDialog, type WantedWay } from './ConnectDialog';
import { CATEGORY_OF, type Lane } from './graph';
import { CARD_WIDTH } from './layout';
import { LaneBand } from './LaneBand';
import { StateCard } from './StateCard';
import { useCanvasKeys } from './use-canvas-keys';
import { useFlowPicture, type FlowPicture } from './use-flow-picture';
import { WayEdge } from './WayEdge';
import '@xyflow/react/dist/style.css';

const nodeTypes: NodeTypes = { card: StateCard, lane: LaneBand };
const edgeTypes: EdgeTypes = { way: WayEdge };

/** The flow as a drawing: states in lanes by who waits, arrows for outcomes. Everything is also in the list. */
export function FlowCanvas() {
  return (
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>
  );
}

function Drawing() {
  const t = useT();
  const playing = usePlaying();
  const picture = useFlowPicture(playing.state, playing.taken);
  if (picture === undefined) return <SkeletonLines label={t('common.loading')} heights={[480]} />;
  return <Paper picture={picture} />;
}

function Paper({ picture }: { readonly picture: FlowPicture }) {
  const t = useT();
  const definition = useDefinition();
  const { document } = useFlow();
  const commands = useFlowCommands();
  const drop = useDropTool();
  const frame = useRef<HTMLDivElement>(null);
  const { screenToFlowPosition } = useReactFlow();
  const [wanted, setWanted] = useState<WantedWay>();
  const keys = useCanvasKeys(frame, picture);
  useActiveInView(picture);
  const connect = ({ sourceHandle, target }: Connection) => {
    const state = definition.states.find(({ id }) => id === target);
    const row = (sourceHandle ?? '').split('>')[0] ?? '';
    const node = flowIndex(definition).get(row);
    if (state === undefined || node === undefined) return;
    if (node.kind === 'timer') commands.connect(row, state.key);
    if (node.kind === 'activity') setWanted({ activity: node.activity, to: state });
  };
  const reconnect = (parts: readonly string[], target: string) => {
    const state = definition.states.find(({ id }) => id === target);
    if (state !== undefined) parts.forEach((part) => commands.connect(part, state.key));
  };
  const laneAt = (event: DragEvent): Lane => {
    const { y } = screenToFlowPosition({ x: event.clientX, y: event.clientY });
    return picture.layout.lanes.findLast((lane) => lane.y <= y)?.lane ?? 'office';
  };
  return (
    <div
      ref={frame}
      className="flow-canvas"
      data-pane=""
      role="application"
      aria-roledescription={t('flow.canvas-role')}
      aria-label={t('flow.canvas')}
      aria-describedby="flow-canvas-help"
      {...keys}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const tool = droppedTool(event);
        if (tool === undefined) return;
        event.preventDefault();
        if (tool.kind === 'state') commands.addState(CATEGORY_OF[laneAt(event)]);
        else drop(tool, document.state().selected);
      }}
    >
      <p id="flow-canvas-help" className="visually-hidden">
        {t('flow.canvas-help')}
      </p>
      <ReactFlow
        nodes={[...picture.nodes]}
        edges={[...picture.edges]}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onConnect={connect}
        onReconnect={(edge, { target }) => reconnect(edge.data?.way.parts ?? [], target)}
        onPaneClick={() => document.select(undefined)}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        deleteKeyCode={null}
        disableKeyboardA11y
        panOnScroll
        minZoom={0.2}
        maxZoom={1.5}
        defaultViewport={{ x: 0, y: 0, zoom: 0.85 }}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} />
      </ReactFlow>
      <ZoomButtons />
      {wanted === undefined ? null : <ConnectDialog wanted={wanted} onClose={() => setWanted(undefined)} />}
    </div>
  );
}

/** While an instance is walked through, the state it stands in is shown. */
function useActiveInView({ nodes, layout }: FlowPicture): void {
  const { setCenter, getZoom } = useReactFlow();
  const active = nodes.find((node) => node.type === 'card' && node.data.active)?.id;
  const place = active === undefined ? undefined : layout.cards.get(active);
  const [x, y] = [place?.x, place?.y];
  useEffect(() => {
    if (x !== undefined && y !== undefined)
      void setCenter(x + CARD_WIDTH / 2, y + SHOWN, { zoom: getZoom(), duration: 0 });
  }, [getZoom, setCenter, x, y]);
}

/** How far below the top of a card the middle of the screen is put. */
const SHOWN = 160;

function ZoomButtons() {
  const t = useT();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <div className="flow-zoom" role="group" aria-label={t('flow.zoom')}>
      <IconButton icon="zoomIn" label={t('flow.zoom-in')} onPress={() => void zoomIn()} />
      <IconButton icon="zoomOut" label={t('flow.zoom-out')} onPress={() => void zoomOut()} />
      <IconButton icon="open" label={t('flow.zoom-fit')} onPress={() => void fitView({ padding: 0.04 })} />
    </div>
  );
}
