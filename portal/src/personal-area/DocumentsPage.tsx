import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyDocumentsDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { DocumentCard } from './parts/DocumentCard';
import { EmptyState } from './parts/EmptyState';
import { Loaded } from './parts/Loaded';

/** "Documenti": what the municipality has issued. */
export function DocumentsPage(): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch } = useQuery(MyDocumentsDocument);
  return (
    <AreaLayout title={t('area.documents')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myDocuments }) =>
          myDocuments.length === 0 ? (
            <EmptyState text={t('documents.empty')} />
          ) : (
            <div className="row">
              <div className="col-12 col-lg-9">
                {myDocuments.map((document) => (
                  <DocumentCard key={document.id} document={document} withInstance heading="h2" />
                ))}
              </div>
            </div>
          )
        }
      </Loaded>
    </AreaLayout>
  );
}
