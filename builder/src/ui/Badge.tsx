import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

export type BadgeTone = 'idle' | 'accent' | 'ok' | 'warn' | 'danger';

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A short state in words; the colour only repeats it. */
export function Badge({ tone = 'idle', icon, children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {icon === undefined ? null : <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}
