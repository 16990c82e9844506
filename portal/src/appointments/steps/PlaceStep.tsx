import { useId, type ReactNode } from 'react';
import { useText } from '../../i18n/localization';
import { parseOfficeAddress, printOfficeAddress } from '../../pages/service-sheet/office-address';
import { RadioCard } from '../../ui/RadioCard';
import { described, Problem } from '../Problem';
import { useWords } from '../words/use-words';
import type { Office, StepProps } from './step-props';

/** Which office, and what about: the desks that are open depend on both. */
export function PlaceStep({ booking, offices, problems, onChange }: StepProps): ReactNode {
  const w = useWords();
  const id = useId();
  const wrong = problems.officeId === undefined ? undefined : w(problems.officeId);
  const office = offices.find((one) => one.id === booking.officeId);
  return (
    <>
      <fieldset className="booking-offices" {...described(`${id}-office`, wrong)}>
        <legend>{w('booking.office')}</legend>
        {offices.map((one) => (
          <OfficeChoice
            key={one.id}
            office={one}
            name={`${id}-office`}
            chosen={one.id === booking.officeId}
            onChoose={() => onChange({ officeId: one.id, topicId: firstTopic(one), startsAt: '' })}
          />
        ))}
        <Problem id={`${id}-office`}>{wrong}</Problem>
      </fieldset>
      {office !== undefined && (
        <TopicChoice
          office={office}
          value={booking.topicId}
          problem={problems.topicId === undefined ? undefined : w(problems.topicId)}
          onChange={(topicId) => onChange({ officeId: booking.officeId, topicId, startsAt: '' })}
        />
      )}
    </>
  );
}

/** The topic of the service one comes from; the only one where there is no choice. */
export function firstTopic({ topics }: Office): string {
  const [only] = topics;
  const suggested = topics.find((topic) => topic.suggested);
  return suggested?.id ?? (topics.length === 1 ? (only?.id ?? '') : '');
}

interface OfficeChoiceProps {
  readonly office: Office;
  readonly name: string;
  readonly chosen: boolean;
  onChoose(): void;
}

function OfficeChoice({ office, name, chosen, onChoose }: OfficeChoiceProps): ReactNode {
  const w = useWords();
  return (
    <RadioCard name={name} value={office.id} checked={chosen} onChoose={onChoose}>
      <strong>{office.name}</strong>
      <span>{printOfficeAddress(parseOfficeAddress(office.address))}</span>
      {office.suggested && <span className="badge bg-primary">{w('booking.suggested')}</span>}
    </RadioCard>
  );
}

interface TopicChoiceProps {
  readonly office: Office;
  readonly value: string;
  readonly problem: string | undefined;
  onChange(topicId: string): void;
}

function TopicChoice({ office, value, problem, onChange }: TopicChoiceProps): ReactNode {
  const w = useWords();
  const text = useText();
  const id = useId();
  return (
    <div className="plain-field">
      <label htmlFor={id}>{w('booking.topic')}</label>
      <select
        id={id}
        className="form-select"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...described(id, problem)}
      >
        <option value="">{w('booking.topicChoose')}</option>
        {office.topics.map((topic) => (
          <option key={topic.id} value={topic.id}>
            {text(topic.name)}
          </option>
        ))}
      </select>
      <Problem id={id}>{problem}</Problem>
    </div>
  );
}
