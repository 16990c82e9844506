import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  CivicRangesDocument,
  CivicRangeSetsDocument,
  type CivicRangesQuery,
} from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { Select } from '../../ui/Select';
import { SkeletonLines } from '../../ui/Skeleton';
import { TextInput } from '../../ui/TextInput';
import { LibraryFrame } from '../library/LibraryFrame';
import { RangeDialog } from './RangeDialog';
import { RangesTable } from './RangesTable';
import './streets.css';

export type CivicRange = CivicRangesQuery['civicRanges'][number];

const FIRST_SET = 'zone';

/** Which numbers of which streets stand for a zone: what derived values of services read. */
export function StreetsPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const { data } = useQuery(CivicRangeSetsDocument, { fetchPolicy: 'cache-and-network' });
  const sets = data?.civicRangeSets.map(({ key }) => key) ?? [];
  const set = params.get('elenco') ?? sets[0] ?? FIRST_SET;
  const [open, setOpen] = useState<CivicRange | 'new'>();
  return (
    <LibraryFrame
      title={t('streets.title')}
      intro={t('streets.intro')}
      actions={
        <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
          {t('streets.add')}
        </Button>
      }
    >
      {sets.length < 2 ? null : (
        <Select
          label={t('streets.set')}
          value={set}
          onChange={(key) => setParams({ elenco: key })}
          options={sets.map((key) => ({ key, label: key }))}
        />
      )}
      <Ranges set={set} onEdit={setOpen} />
      {open === undefined ? null : (
        <RangeDialog
          set={set}
          {...(open === 'new' ? {} : { range: open })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </LibraryFrame>
  );
}

interface RangesProps {
  readonly set: string;
  readonly onEdit: (range: CivicRange) => void;
}

function Ranges({ set, onEdit }: RangesProps) {
  const t = useT();
  const [sought, setSought] = useState('');
  const { data, error, refetch } = useQuery(CivicRangesDocument, {
    variables: { set },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[44, 40, 40, 40]} />
    ) : (
      <ErrorState title={t('library.failed')} onRetry={() => void refetch()} />
    );
  const { civicRanges } = data;
  if (civicRanges.length === 0)
    return (
      <EmptyState icon="home" title={t('streets.empty')}>
        {t('streets.empty-help')}
      </EmptyState>
    );
  const words = sought.trim().toLocaleLowerCase('it');
  const shown = civicRanges.filter(({ street, value }) =>
    `${street} ${value}`.toLocaleLowerCase('it').includes(words),
  );
  return (
    <>
      <div className="streets-search">
        <TextInput type="search" label={t('streets.search')} value={sought} onChange={setSought} />
        <p className="muted" role="status">
          {t('streets.count', {
            count: shown.length,
            streets: new Set(shown.map((one) => one.streetId)).size,
          })}
        </p>
      </div>
      <RangesTable set={set} ranges={shown} onEdit={onEdit} />
    </>
  );
}
