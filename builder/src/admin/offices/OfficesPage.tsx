import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PeopleDocument, type OfficeFieldsFragment, type PeopleQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { PeopleFrame } from '../people/PeopleFrame';
import { OfficeDialog } from './OfficeDialog';
import { OfficesTable } from './OfficesTable';

/** The offices of the municipality, with who answers for their procedures and how many people work there. */
export function OfficesPage() {
  const t = useT();
  const [editing, setEditing] = useState<OfficeFieldsFragment | 'new'>();
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PeopleFrame
      title={t('offices.title')}
      intro={t('offices.intro')}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setEditing('new')}>
          {t('offices.add')}
        </Button>
      }
    >
      {data !== undefined ? (
        <Offices data={data} onEdit={setEditing} />
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[44, 60, 60, 60]} />
      ) : (
        <ErrorState title={t('people.failed')} onRetry={() => void refetch()} />
      )}
      {editing === undefined ? null : (
        <OfficeDialog
          office={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
        />
      )}
    </PeopleFrame>
  );
}

interface OfficesProps {
  readonly data: PeopleQuery;
  readonly onEdit: (office: OfficeFieldsFragment) => void;
}

function Offices({ data, onEdit }: OfficesProps) {
  const t = useT();
  if (data.offices.length === 0)
    return (
      <EmptyState icon="services" title={t('offices.none')}>
        {t('offices.none-help')}
      </EmptyState>
    );
  return <OfficesTable offices={data.offices} people={data.people} onEdit={onEdit} />;
}
