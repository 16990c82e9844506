import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says what a place is for while nothing is in it, and offers the first step. */
export function EmptyState({ icon = 'empty', title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size="large" />
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}
