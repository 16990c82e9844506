import { useParams } from 'react-router';
import { useT } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { InstanceDesk } from './InstanceDesk';
import { useInstance } from './use-instance';
import './instance.css';

/** The instance named by the address. */
export function InstancePage() {
  const { code } = useParams();
  return code === undefined ? null : <InstanceByCode key={code} code={code} />;
}

function InstanceByCode({ code }: { readonly code: string }) {
  const t = useT();
  const { read, reload } = useInstance(code);
  switch (read.status) {
    case 'loading':
      return (
        <div className="page">
          <SkeletonLines label={t('common.loading')} heights={[28, 112, 44, 220, 220]} />
        </div>
      );
    case 'failed':
      return (
        <div className="page">
          <ErrorState title={t('instance.failed')} onRetry={() => void reload()} />
        </div>
      );
    case 'missing':
      return (
        <EmptyState icon="search" level={1} title={t('instance.missing')}>
          {t('instance.missing-help')}
        </EmptyState>
      );
    case 'ready':
      return <InstanceDesk instance={read.instance} reload={reload} />;
  }
}
