import { MarkerType } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../i18n/i18n';
import { useDefinition } from '../flow-designer';
import { findColumns } from './columns';
import { flowCards, type Card } from './graph';
import { placeCards, type Layout } from './layout';
import type { LaneNode } from './LaneBand';
import type { CardNode } from './StateCard';
import type { WayEdgeType } from './WayEdge';

export interface FlowPicture {
  readonly nodes: readonly (CardNode | LaneNode)[];
  readonly edges: readonly WayEdgeType[];
  readonly layout: Layout;
}

const NO_COLUMNS: ReadonlyMap<string, number> = new Map();
/** Heights between the name of a lane and its cards at which arrows pass by. */
const PASSAGE_FIRST = 34;
const PASSAGE_STEP = 6;
const PASSAGES = 4;

/** What is drawn of the flow; undefined until it was laid out for the first time. */
export function useFlowPicture(
  active: string | undefined,
  taken: ReadonlySet<string>,
): FlowPicture | undefined {
  const t = useT();
  const definition = useDefinition();
  const cards = useMemo(() => flowCards(definition), [definition]);
  const columns = useColumns(cards);
  return useMemo(() => {
    if (columns === undefined) return undefined;
    const layout = placeCards(cards, columns);
    const bands = layout.lanes.map(({ lane, y, height }): LaneNode => ({
      id: `lane ${lane}`,
      type: 'lane',
      position: { x: 0, y },
      data: { lane, width: layout.width, height },
      selectable: false,
      draggable: false,
      connectable: false,
      zIndex: -1,
      style: { pointerEvents: 'none' },
    }));
    const drawn = cards.flatMap((card): readonly CardNode[] => {
      const place = layout.cards.get(card.state.id);
      if (place === undefined) return [];
      const data = { card, active: card.state.key === active };
      return [
        { id: card.state.id, type: 'card', position: { x: place.x, y: place.y }, data, draggable: false },
      ];
    });
    const fallbacks = { timer: '', completion: t('flow.row.completion'), withdrawal: '', activity: '' };
    return { nodes: [...bands, ...drawn], edges: waysOf(cards, layout, fallbacks, taken), layout };
  }, [active, cards, columns, t, taken]);
}

function waysOf(
  cards: readonly Card[],
  layout: Layout,
  fallbacks: Readonly<Record<'timer' | 'completion' | 'withdrawal' | 'activity', string>>,
  taken: ReadonlySet<string>,
): readonly WayEdgeType[] {
  let slot = 0;
  return cards.flatMap(({ state, rows }) =>
    rows.flatMap(({ kind, ways }) =>
      ways.flatMap((way): readonly WayEdgeType[] => {
        const [from, to] = [layout.cards.get(state.id), layout.cards.get(way.to)];
        if (from === undefined || to === undefined) return [];
        slot += 1;
        const lane = layout.lanes.find((one) => one.lane === to.lane);
        const passage = (lane?.y ?? 0) + PASSAGE_FIRST + (slot % PASSAGES) * PASSAGE_STEP;
        const near = to.column === from.column + 1;
        return [
          {
            id: way.id,
            type: 'way',
            source: state.id,
            sourceHandle: way.id,
            target: way.to,
            data: { way, fallback: fallbacks[kind], near, passage, slot, taken: taken.has(way.id) },
            markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 },
            reconnectable: way.parts.length > 0 ? 'target' : false,
          },
        ];
      }),
    ),
  );
}

/** The columns, asked again only when states or arrows change; meanwhile those of before stay, a new state at the end. */
function useColumns(cards: readonly Card[]): ReadonlyMap<string, number> | undefined {
  const signature = cards
    .map(({ state, rows }) => `${state.id}:${rows.flatMap(({ ways }) => ways.map(({ to }) => to)).join()}`)
    .join(';');
  const [columns, setColumns] = useState<ReadonlyMap<string, number>>();
  useEffect(() => {
    let wanted = true;
    findColumns(cards).then(
      (found) => wanted && setColumns(found),
      () => wanted && setColumns((known) => known ?? NO_COLUMNS),
    );
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- names and settings move nothing
  }, [signature]);
  return columns;
}
