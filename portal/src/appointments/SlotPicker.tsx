import { useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import type { FreeSlotsQuery } from '../graphql/generated/graphql';
import { freeSlotsQuery } from '../graphql/page-queries';
import { usePageQuery } from '../graphql/page-query-context';
import { useLocale } from '../i18n/localization';
import { PageSkeleton } from '../ui/PageSkeleton';
import { longDay } from './appointment-words';
import { described, Problem } from './Problem';
import { useWords } from './words/use-words';

interface SlotPickerProps {
  readonly officeId: string;
  readonly topicId: string;
  /** The beginning of the chosen turn; empty for none. */
  readonly value: string;
  readonly problem?: string | undefined;
  onChange(startsAt: string): void;
}

/** First the day, then the times that are free on it; asked again each time it opens, for others book meanwhile. */
export function SlotPicker({ officeId, topicId, ...picker }: SlotPickerProps): ReactNode {
  const w = useWords();
  const variables = useMemo(() => ({ officeId, topicId }), [officeId, topicId]);
  const { data, failed, retry } = usePageQuery(freeSlotsQuery, variables);
  useEffect(() => retry(), [retry]);
  if (data !== undefined)
    return data.freeSlots.length === 0 ? (
      <p className="alert alert-warning" role="status">
        {w('booking.noSlots')}
      </p>
    ) : (
      <Slots slots={data.freeSlots} {...picker} />
    );
  return failed ? (
    <div className="alert alert-warning" role="alert">
      <p>{w('booking.slotsFailed')}</p>
      <button type="button" className="btn btn-outline-primary" onClick={retry}>
        {w('booking.slotsAgain')}
      </button>
    </div>
  ) : (
    <PageSkeleton />
  );
}

interface SlotsProps extends Pick<SlotPickerProps, 'value' | 'problem' | 'onChange'> {
  readonly slots: FreeSlotsQuery['freeSlots'];
}

function Slots({ slots, value, problem, onChange }: SlotsProps): ReactNode {
  const w = useWords();
  const locale = useLocale();
  const id = useId();
  const chosen = slots.find(({ startsAt }) => startsAt === value);
  const days = useMemo(() => [...new Set(slots.map(({ date }) => date))], [slots]);
  const [picked, setPicked] = useState<string>();
  const day = days.find((one) => one === picked) ?? chosen?.date ?? days[0];
  const free = slots.filter(({ date }) => date === day);
  return (
    <>
      <div className="plain-field">
        <label htmlFor={`${id}-day`}>{w('booking.day')}</label>
        <select
          id={`${id}-day`}
          className="form-select"
          value={day}
          onChange={(event) => setPicked(event.target.value)}
        >
          {days.map((one) => (
            <option key={one} value={one}>
              {`${longDay(one, locale)} (${w('booking.dayFree', {
                count: slots.filter(({ date }) => date === one).length,
              })})`}
            </option>
          ))}
        </select>
      </div>
      <fieldset className="slot-times" {...described(`${id}-time`, problem)} id={`${id}-time`}>
        <legend>{w('booking.time')}</legend>
        <div className="slot-list">
          {free.map(({ startsAt, time }) => (
            <label key={startsAt} className="slot">
              <input
                type="radio"
                name={`${id}-time`}
                value={startsAt}
                checked={startsAt === value}
                onChange={() => onChange(startsAt)}
              />
              <span>{time}</span>
            </label>
          ))}
        </div>
        <Problem id={`${id}-time`}>{problem}</Problem>
      </fieldset>
    </>
  );
}
