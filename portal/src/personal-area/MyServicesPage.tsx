import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyInstancesDocument } from '../graphql/generated/graphql';
import { useText } from '../i18n/localization';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { Loaded } from './parts/Loaded';
import { groupByService } from './parts/group-by-service';

/** "Servizi": the services this person has used, each with its requests and the way to a new one. */
export function MyServicesPage(): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const { data, error, refetch } = useQuery(MyInstancesDocument, { variables: { filter: {}, first: 100 } });
  return (
    <AreaLayout title={t('area.services')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myInstances }) => {
          const used = groupByService(myInstances.edges.map(({ node }) => node));
          return used.length === 0 ? (
            <EmptyState
              text={t('myServices.empty')}
              action={{ label: t('desk.findService'), to: '/servizi' }}
            />
          ) : (
            <div className="row g-4">
              {used.map(({ service, count }) => (
                <div className="col-12 col-md-6" key={service.slug}>
                  <article className="card service-card h-100">
                    <div className="card-body">
                      <h2 className="card-title h5">
                        <Link to={`/servizi/${service.slug}`}>{text(service.title)}</Link>
                      </h2>
                      <p className="card-text">{t('myServices.count', { count })}</p>
                      <Link className="file-link" to={`/servizi/${service.slug}/richiesta`}>
                        {t('myServices.again')}
                      </Link>
                    </div>
                  </article>
                </div>
              ))}
            </div>
          );
        }}
      </Loaded>
    </AreaLayout>
  );
}
