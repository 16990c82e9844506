import type { ReactNode } from 'react';
import type { IconName } from './icon-names';

interface IconProps {
  readonly name: IconName;
  readonly className?: string;
  /** What it says, when nothing beside it does. */
  readonly title?: string;
}

/** A drawing of the sprite that travels inside the page. */
export function Icon({ name, className = '', title }: IconProps): ReactNode {
  return (
    <svg
      className={`icon ${className}`.trim()}
      {...(title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title })}
    >
      <use href={`#it-${name}`} />
    </svg>
  );
}
