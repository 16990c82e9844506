import type { ReactNode } from 'react';
import { useText } from '../../i18n/localization';
import { SlotPicker } from '../SlotPicker';
import { useWords } from '../words/use-words';
import type { StepProps } from './step-props';

/** The day and the time, among those that are free. */
export function TimeStep({ booking, offices, problems, onChange }: StepProps): ReactNode {
  const w = useWords();
  const text = useText();
  const office = offices.find(({ id }) => id === booking.officeId);
  const topic = office?.topics.find(({ id }) => id === booking.topicId);
  return (
    <>
      <p>
        <strong>{office?.name}</strong>
        {topic === undefined ? '' : ` · ${text(topic.name)}`}
      </p>
      <SlotPicker
        officeId={booking.officeId}
        topicId={booking.topicId}
        value={booking.startsAt}
        problem={problems.startsAt === undefined ? undefined : w(problems.startsAt)}
        onChange={(startsAt) => onChange({ startsAt })}
      />
    </>
  );
}
