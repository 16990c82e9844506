import { lazy, Suspense, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { accessPath } from './access-path';
import { useSession } from './session';
import { useHydrated } from '../ui/use-hydrated';
import { PageSkeleton } from '../ui/PageSkeleton';
import { GoTo } from '../ui/GoTo';

const PersonalProviders = lazy(async () => ({
  default: (await import('./PersonalProviders')).PersonalProviders,
}));

/** Lets only logged-in citizens through; the others go to the access page and come back here. */
export function PersonalGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { citizen } = useSession();
  const { pathname, search } = useLocation();
  const hydrated = useHydrated();
  if (!hydrated) return <PageSkeleton />;
  if (citizen === undefined) return <GoTo to={accessPath(`${pathname}${search}`)} />;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <PersonalProviders>{children}</PersonalProviders>
    </Suspense>
  );
}
