import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyInstancesDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import type { PersonalKey } from '../i18n/personal/it';
import { Icon } from '../ui/Icon';
import { ActivitiesNav } from './ActivitiesNav';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { InstanceCard } from './parts/InstanceCard';
import { Loaded } from './parts/Loaded';

const GROUPS: readonly { readonly key: string; readonly label: PersonalKey }[] = [
  { key: '', label: 'group.all' },
  { key: 'draft', label: 'group.draft' },
  { key: 'sent', label: 'group.sent' },
  { key: 'processing', label: 'group.processing' },
  { key: 'to-complete', label: 'group.toComplete' },
  { key: 'accepted', label: 'group.accepted' },
  { key: 'rejected', label: 'group.rejected' },
];
const PAGE = 20;

/** "Pratiche": all requests, by how they stand, found by code or service. */
export function InstancesPage(): ReactNode {
  const t = usePersonalT();
  const [query, setQuery] = useSearchParams();
  const group = query.get('stato') ?? '';
  const search = query.get('q') ?? '';
  const [words, setWords] = useState(search);
  const { data, error, refetch, fetchMore } = useQuery(MyInstancesDocument, {
    variables: {
      filter: { ...(group === '' ? {} : { group }), ...(search === '' ? {} : { search }) },
      first: PAGE,
    },
  });
  const choose = (next: { readonly stato?: string; readonly q?: string }): void => {
    const all = { stato: group, q: search, ...next };
    setQuery(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')), { replace: true });
  };
  const nothingYet = data?.myInstances.totalCount === 0 && group === '' && search === '';
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myInstances } }) => ({
        myInstances: { ...myInstances, edges: [...known.myInstances.edges, ...myInstances.edges] },
      }),
    });
  return (
    <AreaLayout title={t('area.instances')}>
      <ActivitiesNav />
      {query.get('bozza') === 'salvata' && (
        <div className="alert alert-success" role="status">
          {t('instances.draftSaved')}
        </div>
      )}
      <div className="instance-filters" hidden={nothingYet}>
        <fieldset className="group-filter">
          <legend className="visually-hidden">{t('group.legend')}</legend>
          {GROUPS.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              className={group === key ? 'chip chip-simple chip-chosen' : 'chip chip-simple'}
              aria-pressed={group === key}
              onClick={() => choose({ stato: key })}
            >
              <span className="chip-label">{t(label)}</span>
            </button>
          ))}
        </fieldset>
        <form
          role="search"
          className="search-form instance-search"
          onSubmit={(event) => {
            event.preventDefault();
            choose({ q: words.trim() });
          }}
        >
          <label htmlFor="instance-search" className="active">
            {t('instances.searchLabel')}
          </label>
          <div className="input-group">
            <input
              id="instance-search"
              type="search"
              className="form-control"
              value={words}
              maxLength={100}
              onChange={(event) => setWords(event.target.value)}
            />
            <button type="submit" className="btn btn-primary">
              <Icon name="search" className="icon-white icon-sm" />
              <span className="visually-hidden">{t('services.search')}</span>
            </button>
          </div>
        </form>
      </div>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myInstances: { edges, pageInfo, totalCount } }) => (
          <>
            <p aria-live="polite">{nothingYet ? '' : t('instances.found', { count: totalCount })}</p>
            {nothingYet && (
              <EmptyState text={t('desk.empty')} action={{ label: t('desk.findService'), to: '/servizi' }} />
            )}
            <div className="row">
              <div className="col-12 col-lg-9">
                {edges.map(({ node }) => (
                  <InstanceCard key={node.code} instance={node} heading="h2" />
                ))}
                {pageInfo.hasNextPage && (
                  <button
                    type="button"
                    className="btn btn-outline-primary load-more mt-4"
                    onClick={() => more(pageInfo.endCursor)}
                  >
                    {t('instances.more')}
                  </button>
                )}
              </div>
            </div>
          </>
        )}
      </Loaded>
    </AreaLayout>
  );
}
