import { useQuery } from '@apollo/client/react';
import { RegisterSettingsDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { RegisterEditor } from './RegisterEditor';
import './register.css';

/** Which protocol register the municipality uses, and how it is reached. */
export function RegisterPage() {
  const t = useT();
  return (
    <AdminOnly>
      <PageFrame className="register" title={t('register.title')} intro={t('register.lead')}>
        <SavedRegister />
      </PageFrame>
    </AdminOnly>
  );
}

function SavedRegister() {
  const t = useT();
  const { data, error, refetch } = useQuery(RegisterSettingsDocument, { fetchPolicy: 'network-only' });
  if (data !== undefined)
    return <RegisterEditor key={data.registerSettings.version} saved={data.registerSettings} />;
  if (error === undefined) return <SkeletonLines label={t('common.loading')} heights={[120, 320]} />;
  return <ErrorState title={t('register.failed')} onRetry={() => void refetch()} />;
}
