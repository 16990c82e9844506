import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/localization';
import { useWords } from '../words/use-words';
import type { StepProps } from './step-props';

const LONGEST = 500;

/** What the appointment is about, in the person's words. */
export function DetailsStep({ booking, offices, onChange, goTo }: StepProps): ReactNode {
  const w = useWords();
  const text = useText();
  const id = useId();
  const office = offices.find((one) => one.id === booking.officeId);
  const topic = office?.topics.find((one) => one.id === booking.topicId);
  return (
    <>
      <dl className="facts booking-topic">
        <dt>{w('booking.topicChosen')}</dt>
        <dd>
          {topic === undefined ? '' : text(topic.name)}{' '}
          <button
            type="button"
            className="btn btn-link"
            aria-label={w('booking.changeNamed', { step: w('booking.topicChosen') })}
            onClick={() => goTo('luogo')}
          >
            {w('booking.change')}
          </button>
        </dd>
      </dl>
      <div className="plain-field">
        <label htmlFor={id}>{w('booking.reason')}</label>
        <textarea
          id={id}
          className="form-control"
          rows={4}
          maxLength={LONGEST}
          value={booking.reason}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
        <small id={`${id}-help`} className="form-text">
          {w('booking.reasonHelp')}
        </small>
      </div>
    </>
  );
}
