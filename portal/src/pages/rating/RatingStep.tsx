import type { ReactNode } from 'react';
import { useT } from '../../i18n/localization';

interface RatingStepProps {
  readonly step: 1 | 2;
  readonly children: ReactNode;
}

/** A question of the rating with its place among the two: "1/2" to the eye, in words to a screen reader. */
export function RatingStep({ step, children }: RatingStepProps): ReactNode {
  const t = useT();
  return (
    <span className="rating-step h6">
      {children}
      <span className="step-count">
        <span aria-hidden="true">{step}/2</span>
        <span className="visually-hidden">{t('rating.step', { step })}</span>
      </span>
    </span>
  );
}
