import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { DeskDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { InstanceCard } from './parts/InstanceCard';
import { Loaded } from './parts/Loaded';
import { MessageItem } from './parts/MessageItem';
import { isPayable } from './parts/official-words';
import { PositionCard } from './parts/PositionCard';

/** "Scrivania": what wants attention first, then the latest activities and messages. */
export function DeskPage(): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch } = useQuery(DeskDocument);
  return (
    <AreaLayout title={t('area.desk')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myInstances, myMessages, myPayments }) => {
          const instances = myInstances.edges.map(({ node }) => node);
          const payments = myPayments.filter(({ state }) => isPayable(state));
          const due = instances.filter(({ nextAction }) => nextAction !== null);
          const others = instances.filter((instance) => !due.includes(instance));
          return instances.length === 0 && myMessages.edges.length === 0 ? (
            <EmptyState text={t('desk.empty')} action={{ label: t('desk.findService'), to: '/servizi' }} />
          ) : (
            <div className="row g-4">
              <div className="col-12 col-lg-7">
                {(due.length > 0 || payments.length > 0) && (
                  <section aria-labelledby="desk-due">
                    <h2 className="h4" id="desk-due">
                      {t('desk.due')}
                    </h2>
                    {due.map((instance) => (
                      <InstanceCard key={instance.code} instance={instance} />
                    ))}
                    {payments.map((position) => (
                      <PositionCard key={position.id} position={position} />
                    ))}
                  </section>
                )}
                {others.length > 0 && (
                  <section aria-labelledby="desk-latest">
                    <h2 className="h4" id="desk-latest">
                      {t('desk.latest')}
                    </h2>
                    {others.map((instance) => (
                      <InstanceCard key={instance.code} instance={instance} />
                    ))}
                  </section>
                )}
                <Link className="file-link" to="/area-personale/attivita">
                  {t('desk.allInstances', { count: myInstances.totalCount })}
                </Link>
              </div>
              <section className="col-12 col-lg-5" aria-labelledby="desk-messages">
                <h2 className="h4" id="desk-messages">
                  {t('desk.messages')}
                </h2>
                {myMessages.edges.length === 0 && <p>{t('messages.empty')}</p>}
                {myMessages.edges.map(({ node }) => (
                  <MessageItem key={node.id} message={node} />
                ))}
                <Link className="file-link" to="/area-personale/messaggi">
                  {t('desk.allMessages')}
                </Link>
              </section>
            </div>
          );
        }}
      </Loaded>
    </AreaLayout>
  );
}
