import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { DeskDocument, type DeskQuery } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { AreaLayout } from './AreaLayout';
import { ThreadCard } from './messages/ThreadCard';
import { EmptyState } from './parts/EmptyState';
import { InstanceCard } from './parts/InstanceCard';
import { Loaded } from './parts/Loaded';
import { MyAppointments } from './parts/MyAppointments';
import { PositionCard } from './parts/PositionCard';

/** "Scrivania": what has to be done, the soonest first; the latest activities and messages. */
export function DeskPage(): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch } = useQuery(DeskDocument);
  return (
    <AreaLayout title={t('area.desk')}>
      <MyAppointments />
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {(desk) =>
          desk.latest.edges.length === 0 && desk.myThreads.edges.length === 0 ? (
            <EmptyState text={t('desk.empty')} action={{ label: t('desk.findService'), to: '/servizi' }} />
          ) : (
            <div className="row g-4">
              <div className="col-12 col-lg-7">
                <ToDo desk={desk} />
                <Latest desk={desk} />
              </div>
              <section className="col-12 col-lg-5" aria-labelledby="desk-messages">
                <h2 className="h4" id="desk-messages">
                  {t('desk.messages')}
                </h2>
                {desk.myThreads.edges.length === 0 && <p>{t('messages.empty')}</p>}
                {desk.myThreads.edges.map(({ node }) => (
                  <ThreadCard key={node.last.id} thread={node} />
                ))}
                <Link className="file-link" to="/area-personale/messaggi">
                  {t('desk.allMessages')}
                </Link>
              </section>
            </div>
          )
        }
      </Loaded>
    </AreaLayout>
  );
}

/** A payment shows itself: its request would say the same once more. */
function toDoOf({ toDo }: DeskQuery) {
  return toDo.edges
    .map(({ node }) => node)
    .filter(({ nextAction }) => nextAction !== null && nextAction.kind !== 'pay');
}

function ToDo({ desk }: { readonly desk: DeskQuery }): ReactNode {
  const t = usePersonalT();
  const instances = toDoOf(desk);
  const payments = desk.myPayments.edges.map(({ node }) => node);
  if (instances.length === 0 && payments.length === 0) return null;
  return (
    <section aria-labelledby="desk-due" className="desk-section">
      <h2 className="h4" id="desk-due">
        {t('desk.due')}
      </h2>
      {payments.map((position) => (
        <PositionCard key={position.id} position={position} />
      ))}
      {instances.map((instance) => (
        <InstanceCard key={instance.code} instance={instance} />
      ))}
    </section>
  );
}

function Latest({ desk }: { readonly desk: DeskQuery }): ReactNode {
  const t = usePersonalT();
  const shown = new Set(toDoOf(desk).map(({ code }) => code));
  const others = desk.latest.edges.map(({ node }) => node).filter(({ code }) => !shown.has(code));
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="desk-latest" className="desk-section">
          <h2 className="h4" id="desk-latest">
            {t('desk.latest')}
          </h2>
          {others.map((instance) => (
            <InstanceCard key={instance.code} instance={instance} />
          ))}
        </section>
      )}
      <Link className="file-link" to="/area-personale/attivita">
        {t('desk.allInstances', { count: desk.latest.totalCount })}
      </Link>
    </>
  );
}
