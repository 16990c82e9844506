import type { Card } from './graph';
import { CARD_WIDTH, cardHeight } from './layout';

/** The layer of every state from left to right, so that most arrows lead onward; worked out by ELK's layered algorithm. */
export async function findColumns(cards: readonly Card[]): Promise<ReadonlyMap<string, number>> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const laid = await new Elk().layout({
    id: 'flow',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
      'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
      'elk.layered.layering.strategy': 'LONGEST_PATH_SOURCE',
      'elk.separateConnectedComponents': 'false',
    },
    children: cards.map((card) => ({ id: card.state.id, width: CARD_WIDTH, height: cardHeight(card) })),
    edges: cards.flatMap(({ state, rows }) =>
      rows.flatMap(({ ways }) =>
        ways
          .filter(({ to }) => to !== state.id)
          .map(({ id, to }) => ({ id, sources: [state.id], targets: [to] })),
      ),
    ),
  });
  const at = new Map((laid.children ?? []).map(({ id, x }) => [id, Math.round(x ?? 0)]));
  const layers = [...new Set(at.values())].sort((one, other) => one - other);
  return new Map([...at].map(([id, x]) => [id, layers.indexOf(x)]));
}
