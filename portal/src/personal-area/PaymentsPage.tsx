import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyPaymentsDocument } from '../graphql/generated/graphql';
import { usePersonalT } from '../i18n/personal-texts';
import { ActivitiesNav } from './ActivitiesNav';
import { AreaLayout } from './AreaLayout';
import { EmptyState } from './parts/EmptyState';
import { Loaded } from './parts/Loaded';
import { isPayable } from './parts/official-words';
import { PositionCard } from './parts/PositionCard';

/** "Pagamenti": what is to be paid first, then the rest. */
export function PaymentsPage(): ReactNode {
  const t = usePersonalT();
  const { data, error, refetch } = useQuery(MyPaymentsDocument);
  return (
    <AreaLayout title={t('area.payments')}>
      <ActivitiesNav />
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myPayments }) => {
          const due = myPayments.filter(({ state }) => isPayable(state));
          const rest = myPayments.filter((position) => !due.includes(position));
          return myPayments.length === 0 ? (
            <EmptyState text={t('payments.empty')} />
          ) : (
            <div className="row">
              <div className="col-12 col-lg-9">
                {due.length > 0 && <h2 className="h4">{t('payments.due')}</h2>}
                {due.map((position) => (
                  <PositionCard key={position.id} position={position} />
                ))}
                {rest.length > 0 && <h2 className="h4">{t('payments.others')}</h2>}
                {rest.map((position) => (
                  <PositionCard key={position.id} position={position} />
                ))}
              </div>
            </div>
          );
        }}
      </Loaded>
    </AreaLayout>
  );
}
