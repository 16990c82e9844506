import { useQuery } from '@apollo/client/react';
import { SheetEditorDocument } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { useServicePlace } from '../service-context';
import { useFormSaved } from '../use-leaving';
import { ServiceStatusPanel } from './ServiceStatusPanel';
import { SheetEditor } from './SheetEditor';
import './sheet.css';

/** The sheet of the service, written here and read by citizens at once. */
export function SheetTab() {
  const t = useT();
  const place = useServicePlace();
  const { service } = place;
  const saved = useFormSaved(place);
  const { data, error, refetch } = useQuery(SheetEditorDocument, {
    variables: { id: service.id },
    skip: !saved,
    fetchPolicy: 'network-only',
  });
  if (data === undefined)
    return (
      <div className="page">
        {error === undefined ? (
          <SkeletonLines label={t('common.loading')} heights={[120, 320]} />
        ) : (
          <ErrorState title={t('sheet.failed')} onRetry={() => void refetch()} />
        )}
      </div>
    );
  return (
    <div className="page sheet-page">
      <SheetEditor key={service.id} editor={data} />
      <ServiceStatusPanel />
    </div>
  );
}
