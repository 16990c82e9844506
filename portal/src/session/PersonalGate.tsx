import { lazy, Suspense, use, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { PersonalTextsContext } from '../i18n/personal-texts';
import { accessPath } from './access-path';
import { isGuest, useSession } from './session';
import { InBrowser } from '../ui/InBrowser';
import { PageSkeleton } from '../ui/PageSkeleton';
import { GoTo } from '../ui/GoTo';

const PersonalProviders = lazy(async () => ({
  default: (await import('./PersonalProviders')).PersonalProviders,
}));

/** Pages of one request; the personal area is for who is known. */
const OF_A_REQUEST = /^\/(servizi|pratiche)\//;

export interface PersonalGateProps {
  /** True for a page that comes drawn from the server. */
  readonly onServer: boolean;
  readonly children: ReactNode;
}

/** Lets only logged-in citizens through; the others go to the access page and come back here. */
export function PersonalGate({ onServer, children }: PersonalGateProps): ReactNode {
  const { citizen } = useSession();
  const { pathname } = useLocation();
  if (citizen === undefined || (isGuest(citizen) && !OF_A_REQUEST.test(pathname))) return <ToAccess />;
  const page = <Personal>{children}</Personal>;
  return onServer ? page : <InBrowser waiting={<PageSkeleton />}>{page}</InBrowser>;
}

function ToAccess(): ReactNode {
  const { pathname, search } = useLocation();
  return (
    <InBrowser waiting={<PageSkeleton />}>
      <GoTo to={accessPath(`${pathname}${search}`)} />
    </InBrowser>
  );
}

/** It may not change while the page is taken over: React would throw away what the server has drawn inside. */
function Personal({ children }: { readonly children: ReactNode }): ReactNode {
  const isServer = use(PersonalTextsContext) !== undefined;
  return (
    <Suspense fallback={<PageSkeleton />}>
      {isServer ? children : <PersonalProviders>{children}</PersonalProviders>}
    </Suspense>
  );
}
