import { LANES, type Card, type CardRow, type Lane } from './graph';

export const CARD_WIDTH = 272;
export const HEAD_HEIGHT = 60;
export const ROW_HEIGHT = 34;
export const WAY_HEIGHT = 26;
const FOOT = 8;
const COLUMN_GAP = 220;
const STACK_GAP = 28;
/** Room above the cards of a lane: its name, and the arrows that pass by. */
export const LANE_HEAD = 64;
const LANE_FOOT = 20;
const LEFT = 32;

export interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly column: number;
  readonly lane: Lane;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly y: number;
  readonly height: number;
}

export interface Layout {
  readonly cards: ReadonlyMap<string, Placed>;
  readonly lanes: readonly PlacedLane[];
  readonly width: number;
}

/** The heights of a row on a card: its name, and one line for each further way out. */
export function rowHeight({ ways }: CardRow): number {
  return ROW_HEIGHT + Math.max(0, ways.length - 1) * WAY_HEIGHT;
}

export function cardHeight({ rows }: Card): number {
  return HEAD_HEIGHT + rows.reduce((sum, row) => sum + rowHeight(row), 0) + FOOT;
}

/**
 * Puts cards into lanes by who is waited for, in the columns given by id, from left to right; cards of one lane and
 * column stand one below the other in the order of the flow.
 */
export function placeCards(cards: readonly Card[], columns: ReadonlyMap<string, number>): Layout {
  const placed = new Map<string, Placed>();
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const lane of LANES) {
    const members = cards.filter((card) => card.lane === lane);
    if (members.length === 0) continue;
    const depths = new Map<number, number>();
    for (const card of members) {
      const column = columns.get(card.state.id) ?? 0;
      const depth = depths.get(column) ?? 0;
      const height = cardHeight(card);
      const x = LEFT + column * (CARD_WIDTH + COLUMN_GAP);
      placed.set(card.state.id, { id: card.state.id, x, y: top + LANE_HEAD + depth, height, column, lane });
      depths.set(column, depth + height + STACK_GAP);
    }
    const height = LANE_HEAD + Math.max(...depths.values()) - STACK_GAP + LANE_FOOT;
    lanes.push({ lane, y: top, height });
    top += height;
  }
  const last = Math.max(0, ...[...placed.values()].map(({ column }) => column));
  return { cards: placed, lanes, width: LEFT * 2 + (last + 1) * (CARD_WIDTH + COLUMN_GAP) };
}
