import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, type ReactNode } from 'react';
import { setCsrfToken } from '../graphql/credentials';
import { setSessionExpired } from '../graphql/expired';
import { SessionDocument } from '../graphql/generated/graphql';
import { useT } from '../i18n/i18n';
import { ErrorState } from '../ui/ErrorState';
import { SkeletonLines } from '../ui/Skeleton';
import { LoginPage } from './LoginPage';
import { SessionContext, toStaffSession } from './session';

/** Lets in who is logged in as staff; shows the login to anyone else. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const { data, error, refetch } = useQuery(SessionDocument, { fetchPolicy: 'network-only' });
  const session = useMemo(() => (data === undefined ? undefined : toStaffSession(data)), [data]);
  if (session !== undefined) setCsrfToken(session.me.csrfToken);
  useEffect(() => {
    if (session !== undefined) setSessionExpired(false);
  }, [session]);

  if (data === undefined)
    return (
      <main className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[40, 120, 320]} />
        ) : (
          <ErrorState title={t('session.unreachable')} onRetry={() => void refetch()} />
        )}
      </main>
    );
  if (session === undefined) return <LoginPage tenantName={data.tenant.name} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}
