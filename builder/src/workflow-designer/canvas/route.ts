interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RouteEnds {
  readonly from: Point;
  readonly to: Point;
  /** True where the next column is the target's: the arrow needs no detour. */
  readonly near: boolean;
  /** Height at which an arrow that is not near passes by the cards. */
  readonly passage: number;
  /** Tells apart arrows that run side by side, from 0. */
  readonly slot: number;
}

const RADIUS = 8;
/** Where names of outcomes end: arrows turn only behind them. */
const TURN_AFTER = 188;
const TURN_BEFORE = 18;
const STEP = 5;

/** The path of an arrow in right angles with rounded corners: behind its name, between the lanes, into its card. */
export function routeWay({ from, to, near, passage, slot }: RouteEnds): string {
  const before = to.x - TURN_BEFORE - (slot % 3) * STEP;
  if (near) return rounded([from, { x: before, y: from.y }, { x: before, y: to.y }, to]);
  const turn = from.x + TURN_AFTER - (slot % 4) * STEP;
  return rounded([
    from,
    { x: turn, y: from.y },
    { x: turn, y: passage },
    { x: before, y: passage },
    { x: before, y: to.y },
    to,
  ]);
}

function rounded(points: readonly Point[]): string {
  const pieces = points.map((point, at) => {
    const [previous, next] = [points[at - 1], points[at + 1]];
    if (previous === undefined) return `M ${point.x} ${point.y}`;
    if (next === undefined) return `L ${point.x} ${point.y}`;
    const radius = Math.min(RADIUS, distance(previous, point) / 2, distance(point, next) / 2);
    const [enter, leave] = [towards(point, previous, radius), towards(point, next, radius)];
    return `L ${enter.x} ${enter.y} Q ${point.x} ${point.y} ${leave.x} ${leave.y}`;
  });
  return pieces.join(' ');
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / whole, y: from.y + ((to.y - from.y) * length) / whole };
}
