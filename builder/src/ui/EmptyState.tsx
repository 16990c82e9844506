import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  /** 1 where nothing else names the page. */
  readonly level?: 1 | 2;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says what a place is for while nothing is in it, and offers the first step. */
export function EmptyState({ icon = 'empty', title, level = 2, children, action }: EmptyStateProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div className="empty">
      <Icon name={icon} size="large" />
      <Title>{title}</Title>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}
