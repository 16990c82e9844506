import { useId, type ReactNode } from 'react';
import { useT } from '../../i18n/localization';
import { RatingStep } from './RatingStep';
import type { ReasonGroup } from './rating-words';

interface RatingReasonsProps {
  readonly group: ReasonGroup;
  readonly hidden: boolean;
  readonly chosen: readonly string[];
  onChange(chosen: readonly string[]): void;
}

export function RatingReasons({ group, hidden, chosen, onChange }: RatingReasonsProps): ReactNode {
  const t = useT();
  const id = useId();
  const toggle = (key: string): void =>
    onChange(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]);
  return (
    <fieldset data-element={group.element} hidden={hidden}>
      <legend>
        <RatingStep step={1}>
          <span data-element="feedback-rating-question">{t(group.title)}</span>
        </RatingStep>
      </legend>
      {group.reasons.map(({ key, label }) => (
        <div className="form-check" key={key} data-element="feedback-rating-answer">
          <input
            id={`${id}-${key}`}
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={() => toggle(key)}
          />
          <label htmlFor={`${id}-${key}`}>{t(label)}</label>
        </div>
      ))}
    </fieldset>
  );
}
