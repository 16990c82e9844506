import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link } from 'react-router';

interface PortalLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
  readonly [data: `data-${string}`]: string | undefined;
}

/** A link that stays in the portal when its address is a path of it, and leaves it otherwise. */
export function PortalLink({ to, children, ...rest }: PortalLinkProps): ReactNode {
  return to.startsWith('/') ? (
    <Link to={to} {...rest}>
      {children}
    </Link>
  ) : (
    <a href={to} {...rest}>
      {children}
    </a>
  );
}
