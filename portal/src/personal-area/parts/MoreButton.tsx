import type { ReactNode } from 'react';

interface MoreButtonProps {
  readonly page: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly label: string;
  onMore(after: string | null): void;
}

/** The way to the next page of a list, where there is one. */
export function MoreButton({ page, label, onMore }: MoreButtonProps): ReactNode {
  if (!page.hasNextPage) return null;
  return (
    <button
      type="button"
      className="btn btn-outline-primary load-more mt-4"
      onClick={() => onMore(page.endCursor ?? null)}
    >
      {label}
    </button>
  );
}
