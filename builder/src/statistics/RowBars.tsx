export interface RowBar {
  readonly name: string;
  readonly count: number;
  /** The part of it that is too late; drawn over it, and written beside. */
  readonly late?: number;
  readonly note?: string;
}

const WIDTH = 520;
const NAMES = 170;
const ROW = 32;

/** One bar a line, its name before it and its figure after it. */
export function RowBars({ rows }: { readonly rows: readonly RowBar[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const room = WIDTH - NAMES - 150;
  const lengthOf = (count: number) => (count / most) * room;
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${WIDTH} ${Math.max(rows.length, 1) * ROW}`}
      role="presentation"
      focusable="false"
    >
      {rows.map(({ name, count, late = 0, note = '' }, index) => (
        <g key={name} transform={`translate(0 ${index * ROW})`}>
          <text className="bars-label" x="0" y="20">
            {name}
          </text>
          <rect
            className="bars-bar"
            data-name="received"
            x={NAMES}
            y="7"
            height="18"
            width={Math.max(lengthOf(count), count > 0 ? 2 : 0)}
          />
          <rect className="bars-bar" data-name="late" x={NAMES} y="7" height="18" width={lengthOf(late)} />
          <text className="bars-value" x={NAMES + lengthOf(count) + 8} y="20">
            {count}
            <tspan className="bars-note" dx="6">
              {note}
            </tspan>
          </text>
        </g>
      ))}
    </svg>
  );
}
