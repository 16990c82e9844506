import type { ReactNode, Ref } from 'react';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id: string;
  readonly className: string;
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** The level of what stands inside a heading of this one; below the sixth there is none. */
export function deeper(level: HeadingLevel): HeadingLevel {
  return DEEPER[level];
}

const DEEPER = { 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const;

/** A heading of the level that its page asks for. */
export function Heading({ level, ...rest }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
