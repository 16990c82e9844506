import { useLocale } from '../i18n/i18n';
import { formatMonth } from '../i18n/format';

export interface MonthPair {
  readonly month: string;
  readonly received: number;
  readonly closed: number;
}

interface MonthBarsProps {
  readonly months: readonly MonthPair[];
  readonly names: { readonly received: string; readonly closed: string };
}

const HEIGHT = 220;
const WIDTH = 1080;
const FOOT = 26;
const HEAD = 30;
/** With more months than these the figures would stand on each other: the table has them. */
const MOST_LABELLED = 14;

/** Two bars a month, each with its figure on it. */
export function MonthBars({ months, names }: MonthBarsProps) {
  const locale = useLocale();
  const most = Math.max(1, ...months.flatMap(({ received, closed }) => [received, closed]));
  const slot = WIDTH / Math.max(months.length, 1);
  const bar = Math.min(30, slot * 0.36);
  const labelled = months.length <= MOST_LABELLED;
  const heightOf = (count: number) => (count / most) * (HEIGHT - FOOT - HEAD - 14);
  return (
    <svg className="bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="presentation" focusable="false">
      <Key names={names} />
      <line className="bars-ground" x1="0" x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
      {months.map(({ month, received, closed }, index) => {
        const middle = slot * (index + 0.5);
        const pair = [
          { name: 'received', count: received, x: middle - bar - 1 },
          { name: 'closed', count: closed, x: middle + 1 },
        ] as const;
        return (
          <g key={month}>
            {pair.map(({ name, count, x }) => (
              <g key={name}>
                <rect
                  className="bars-bar"
                  data-name={name}
                  x={x}
                  width={bar}
                  y={HEIGHT - FOOT - heightOf(count)}
                  height={heightOf(count)}
                />
                {labelled && count > 0 ? (
                  <text className="bars-count" x={x + bar / 2} y={HEIGHT - FOOT - heightOf(count) - 4}>
                    {count}
                  </text>
                ) : null}
              </g>
            ))}
            {labelled || index % 3 === 0 ? (
              <text className="bars-name" data-odd={index % 2 === 1 || undefined} x={middle} y={HEIGHT - 8}>
                {formatMonth(month, locale)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function Key({ names }: Pick<MonthBarsProps, 'names'>) {
  return (
    <g>
      <rect className="bars-bar" data-name="received" x="0" y="4" width="12" height="12" />
      <text className="bars-key" x="18" y="15">
        {names.received}
      </text>
      <rect className="bars-bar" data-name="closed" x="150" y="4" width="12" height="12" />
      <text className="bars-key" x="168" y="15">
        {names.closed}
      </text>
    </g>
  );
}
