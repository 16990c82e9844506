import { createContext, use, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'react-router';

const PendingFocus = createContext<RefObject<boolean> | undefined>(undefined);

/**
 * Moving to another page moves the focus to its title, so that a screen reader announces it and the keyboard starts there;
 * the first page is left as the browser opened it.
 */
export function NavigationFocus({ children }: { readonly children: ReactNode }): ReactNode {
  const { pathname, hash } = useLocation();
  const pending = useRef(false);
  const last = useRef(pathname);
  if (last.current !== pathname) {
    last.current = pathname;
    pending.current = hash === '';
  }
  useEffect(() => {
    if (hash !== '') document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [pathname, hash]);
  return <PendingFocus value={pending}>{children}</PendingFocus>;
}

/** The ref of the page's title, which takes the focus after a navigation. `page` names what is shown: a new name is a new page. */
export function useTitleFocus(page: string): RefObject<HTMLHeadingElement | null> {
  const pending = use(PendingFocus);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pending === undefined || !pending.current) return;
    pending.current = false;
    window.scrollTo({ top: 0, behavior: 'instant' });
    title.current?.focus({ preventScroll: true });
  }, [pending, page]);
  return title;
}
