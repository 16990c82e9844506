import type { ReactNode, Ref } from 'react';

export interface HeadingProps {
  readonly level: 2 | 3 | 4 | 5;
  readonly id: string;
  readonly className: string;
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A heading of the level that its page asks for. */
export function Heading({ level, ...rest }: HeadingProps): ReactNode {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}
