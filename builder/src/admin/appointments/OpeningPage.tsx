import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { parseAgenda, turnsOf } from '@istanze/shared';
import { AgendaSettingsDocument, type AgendaSettingsPartsFragment } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/i18n';
import { CardTable } from '../../ui/CardTable';
import { Badge } from '../../ui/Badge';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { PeopleFrame } from '../people/PeopleFrame';

/** Which offices receive by appointment, how much, and where somebody is booked outside the hours. */
export function OpeningPage() {
  const t = useT();
  const { data, error, refetch } = useQuery(AgendaSettingsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <PeopleFrame title={t('opening.title')} intro={t('opening.intro')}>
      {data !== undefined ? (
        <OfficeTable agendas={data.agendaSettings} />
      ) : error === undefined ? (
        <SkeletonLines label={t('common.loading')} heights={[44, 60, 60]} />
      ) : (
        <ErrorState title={t('opening.failed')} onRetry={() => void refetch()} />
      )}
    </PeopleFrame>
  );
}

function OfficeTable({ agendas }: { readonly agendas: readonly AgendaSettingsPartsFragment[] }) {
  const t = useT();
  return (
    <CardTable
      label={t('opening.title')}
      columns={[t('opening.office'), t('opening.hours'), t('opening.to-come')]}
      withActions
      className="people-table"
    >
      {agendas.map(({ office, content, toCome, outside }) => {
        const places = placesOf(content);
        return (
          <tr key={office.id}>
            <th scope="row">{office.name}</th>
            <td>
              {places === 0 ? (
                <span className="muted">{t('opening.never')}</span>
              ) : (
                t('opening.places', { count: places })
              )}
            </td>
            <td>
              {toCome}{' '}
              {outside === 0 ? null : (
                <Badge tone="warn" icon="alert">
                  {t('opening.outside', { count: outside })}
                </Badge>
              )}
            </td>
            <td className="row-action">
              <Link
                className="button"
                data-variant="secondary"
                to={`/persone/appuntamenti/${office.id}`}
                aria-label={t('opening.edit-named', { name: office.name })}
              >
                {t('opening.edit')}
              </Link>
            </td>
          </tr>
        );
      })}
    </CardTable>
  );
}

/** How many people can be received in a week without closures. */
function placesOf(content: AgendaSettingsPartsFragment['content']): number {
  return parseAgenda(content).rules.reduce((sum, rule) => sum + turnsOf(rule) * rule.capacity, 0);
}
