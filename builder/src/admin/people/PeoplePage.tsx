import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PeopleDocument, type PeopleQuery, type PersonFieldsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { TextInput } from '../../ui/TextInput';
import { findPeople } from './find-people';
import { PeopleFrame } from './PeopleFrame';
import { PeopleTable } from './PeopleTable';
import { PersonDialog } from './PersonDialog';

type Editing = PersonFieldsFragment | 'new' | undefined;

/** Everybody who works here, with their roles; who left stays named in what they did. */
export function PeoplePage() {
  const t = useT();
  const [editing, setEditing] = useState<Editing>();
  const { data, error, refetch } = useQuery(PeopleDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PeopleFrame
      title={t('people.title')}
      intro={t('people.intro')}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setEditing('new')}>
          {t('people.add')}
        </Button>
      }
    >
      {data !== undefined ? (
        <People data={data} onEdit={setEditing} />
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[36, 44, 60, 60, 60]} />
      ) : (
        <ErrorState title={t('people.failed')} onRetry={() => void refetch()} />
      )}
      {editing === undefined || data === undefined ? null : (
        <PersonDialog
          person={editing === 'new' ? undefined : editing}
          offices={data.offices}
          onClose={() => setEditing(undefined)}
        />
      )}
    </PeopleFrame>
  );
}

interface PeopleProps {
  readonly data: PeopleQuery;
  readonly onEdit: (person: PersonFieldsFragment) => void;
}

function People({ data, onEdit }: PeopleProps) {
  const t = useT();
  const [search, setSearch] = useState('');
  const [withFormer, setWithFormer] = useState(false);
  const shown = findPeople(data.people, search).filter(({ active }) => active || withFormer);
  const former = data.people.filter(({ active }) => !active).length;
  return (
    <>
      <div className="people-filters">
        <TextInput label={t('people.search')} type="search" value={search} onChange={setSearch} />
        {former === 0 ? null : (
          <label className="tick-line">
            <input
              type="checkbox"
              checked={withFormer}
              onChange={({ target }) => setWithFormer(target.checked)}
            />
            {t('people.with-former', { count: former })}
          </label>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {t('people.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t('people.none')}>
          {t('people.none-help')}
        </EmptyState>
      ) : (
        <PeopleTable people={shown} onEdit={onEdit} />
      )}
    </>
  );
}
