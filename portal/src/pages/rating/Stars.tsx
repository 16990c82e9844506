import { useId, type ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import { Icon } from '../../ui/Icon';
import type { Score } from './rating-words';

interface StarsProps {
  readonly scores: readonly Score[];
  readonly chosen: Score | undefined;
  onChoose(score: Score): void;
}

/** Five stars as radio buttons: keyboard and screen reader get the usual group. */
export function Stars({ scores, chosen, onChoose }: StarsProps): ReactNode {
  const t = useT();
  const id = useId();
  return (
    <fieldset className="rating stars">
      <legend className="visually-hidden">{t('rating.legend')}</legend>
      {scores.map((score) => (
        <span key={score} className={chosen !== undefined && score <= chosen ? 'star chosen' : 'star'}>
          <input
            type="radio"
            id={`${id}-${score}`}
            name={`${id}-score`}
            value={score}
            checked={chosen === score}
            data-element={`feedback-rate-${score}`}
            onChange={() => onChoose(score)}
            onClick={() => chosen === score && onChoose(score)}
          />
          <label htmlFor={`${id}-${score}`} className="full">
            <Icon name="star-full" />
            <span className="visually-hidden">{t('rating.stars', { score })}</span>
          </label>
        </span>
      ))}
    </fieldset>
  );
}
