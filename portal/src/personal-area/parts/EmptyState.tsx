import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface EmptyStateProps {
  readonly text: string;
  readonly action?: { readonly label: string; readonly to: string };
}

/** Nothing here yet: what this place is for, and the first step. */
export function EmptyState({ text, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {action !== undefined && (
        <p>
          <Link className="btn btn-primary" to={action.to}>
            {action.label}
          </Link>
        </p>
      )}
    </div>
  );
}
