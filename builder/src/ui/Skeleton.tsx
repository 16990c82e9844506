interface SkeletonProps {
  readonly height: number;
  readonly width?: string;
}

/** A grey place of the final size, shown after 200 ms. */
export function Skeleton({ height, width = '100%' }: SkeletonProps) {
  return <span className="skeleton" style={{ height, width }} aria-hidden="true" />;
}

interface SkeletonLinesProps {
  readonly label: string;
  readonly heights: readonly number[];
}

/** Several places one under the other, announced once. */
export function SkeletonLines({ label, heights }: SkeletonLinesProps) {
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{label}</span>
      {heights.map((height, at) => (
        <Skeleton key={at} height={height} />
      ))}
    </div>
  );
}
