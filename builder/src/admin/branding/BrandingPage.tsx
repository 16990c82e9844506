import { useQuery } from '@apollo/client/react';
import { BrandingDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { PageFrame } from '../../ui/PageFrame';
import { SkeletonLines } from '../../ui/Skeleton';
import { AdminOnly } from '../AdminOnly';
import { BrandingEditor } from './BrandingEditor';
import './branding.css';

/** How the municipality looks in the portal, with a preview of what is not saved yet. */
export function BrandingPage() {
  const t = useT();
  return (
    <AdminOnly>
      <PageFrame className="branding" title={t('branding.title')} intro={t('branding.lead')}>
        <SavedBranding />
      </PageFrame>
    </AdminOnly>
  );
}

function SavedBranding() {
  const t = useT();
  const { data, error, refetch } = useQuery(BrandingDocument, { fetchPolicy: 'network-only' });
  if (data !== undefined) return <BrandingEditor key={data.branding.version} saved={data.branding} />;
  if (error === undefined) return <SkeletonLines label={t('common.loading')} heights={[120, 320]} />;
  return <ErrorState title={t('branding.failed')} onRetry={() => void refetch()} />;
}
