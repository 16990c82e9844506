import { Suspense, type ReactNode } from 'react';
import { parseBranding } from '@istanze/shared';
import { SessionContext, SessionRefreshContext, toSession } from '../session/session';
import { shellQuery } from '../graphql/page-queries';
import { usePageQuery } from '../graphql/page-query-context';
import { SessionLostNotice } from '../session/SessionLostNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { NavigationFocus } from '../ui/navigation-focus';
import { Footer } from './Footer';
import { Header } from './Header';
import { SkipLinks } from './SkipLinks';
import { useTriedBranding } from './use-tried-branding';

const NO_VARIABLES = {};

/** The municipality's frame: header, the page, footer. */
export function Layout({ children }: { readonly children: ReactNode }): ReactNode {
  const { data, failed, retry } = usePageQuery(shellQuery, NO_VARIABLES);
  const tried = useTriedBranding();
  if (data === undefined) return failed ? <ErrorNotice onRetry={retry} /> : null;
  const saved = toSession(data);
  const session = { ...saved, tenant: { ...saved.tenant, ...tried } };
  const branding = parseBranding(session.tenant.branding);
  return (
    <SessionContext value={session}>
      <SessionRefreshContext value={retry}>
        <NavigationFocus>
          <SkipLinks />
          <Header branding={branding} />
          <SessionLostNotice />
          <main id="main">
            <Suspense>{children}</Suspense>
          </main>
          <Footer branding={branding} />
        </NavigationFocus>
      </SessionRefreshContext>
    </SessionContext>
  );
}
