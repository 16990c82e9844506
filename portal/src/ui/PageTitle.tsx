import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTitleFocus } from './navigation-focus';

interface PageTitleProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly element?: string;
}

/** The one h1 of a page. */
export function PageTitle({ children, className, element }: PageTitleProps): ReactNode {
  const { pathname } = useLocation();
  const title = useTitleFocus(pathname);
  return (
    <h1
      ref={title}
      tabIndex={-1}
      {...(className === undefined ? {} : { className })}
      {...(element === undefined ? {} : { 'data-element': element })}
    >
      {children}
    </h1>
  );
}
