import type { ReactNode } from 'react';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { PositionCard } from '../parts/PositionCard';

/** The payments of a request. */
export function ToPay({ payments }: Pick<LiveInstance, 'payments'>): ReactNode {
  const t = usePersonalT();
  if (payments.length === 0) return null;
  return (
    <section className="instance-section" aria-labelledby="pagamenti">
      <h2 className="h4" id="pagamenti">
        {t('area.payments')}
      </h2>
      {payments.map((position) => (
        <PositionCard key={position.id} position={position} />
      ))}
    </section>
  );
}
