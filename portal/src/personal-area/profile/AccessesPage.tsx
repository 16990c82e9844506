import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyAccessesDocument } from '../../graphql/generated/graphql';
import { formatDateTime } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { PersonalKey } from '../../i18n/personal/it';
import { AreaLayout } from '../AreaLayout';
import { EmptyState } from '../parts/EmptyState';
import { Loaded } from '../parts/Loaded';
import { MoreButton } from '../parts/MoreButton';

const WHAT: Readonly<Record<string, PersonalKey>> = {
  download: 'profile.read.download',
  sensitive: 'profile.read.sensitive',
  file: 'profile.read.file',
};
const PAGE = 30;

/** Which office looked at the person's data, when, at what and why. */
export function AccessesPage(): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { data, error, refetch, fetchMore } = useQuery(MyAccessesDocument, { variables: { first: PAGE } });
  const more = (after: string | null): void =>
    void fetchMore({
      variables: { after },
      updateQuery: (known, { fetchMoreResult: { myAccesses } }) => ({
        myAccesses: { ...myAccesses, edges: [...known.myAccesses.edges, ...myAccesses.edges] },
      }),
    });
  return (
    <AreaLayout
      title={t('profile.accesses')}
      parent={{ label: t('area.profile'), to: '/area-personale/profilo' }}
    >
      <p className="reading">{t('profile.accessesText')}</p>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myAccesses: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState text={t('profile.noAccesses')} />
          ) : (
            <>
              <ul className="access-log">
                {edges.map(({ node: { at, office, what, reason, instanceCode } }) => (
                  <li key={`${at} ${what} ${instanceCode ?? ''} ${office}`}>
                    <strong>{office}</strong> {t(WHAT[what] ?? 'profile.read.instance')}
                    {instanceCode !== null && (
                      <>
                        {' '}
                        <Link to={`/pratiche/${instanceCode}`}>{instanceCode}</Link>
                      </>
                    )}
                    <br />
                    <span className="message-meta">{formatDateTime(at, locale)}</span>
                    {reason !== null && (
                      <>
                        <br />
                        {t('profile.readReason', { reason })}
                      </>
                    )}
                  </li>
                ))}
              </ul>
              <MoreButton page={pageInfo} label={t('profile.moreAccesses')} onMore={more} />
            </>
          )
        }
      </Loaded>
    </AreaLayout>
  );
}
