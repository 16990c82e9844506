import type { ReactNode } from 'react';
import { useT, useText } from '../../i18n/localization';
import { Markdown } from '../../ui/Markdown';
import type { Sheet } from './sheet';

interface SheetTimesProps {
  readonly times: Sheet['times'];
  readonly maximumDays: number;
}

/** How long it takes: in words, phase by phase, and at most. */
export function SheetTimes({ times, maximumDays }: SheetTimesProps): ReactNode {
  const t = useT();
  const text = useText();
  return (
    <>
      <div data-element="service-calendar-text">
        <Markdown source={text(times.text)} />
        <p className="fw-semibold">{t('sheet.maximumDays', { days: maximumDays })}</p>
      </div>
      {times.phases.length > 0 && (
        <ol className="point-list-wrapper calendar-vertical" data-element="service-calendar-list">
          {times.phases.map((phase, index) => (
            <li className="calendar-date" key={index}>
              {phase.days === null ? (
                <span className="calendar-date-day" aria-hidden="true" />
              ) : (
                <span className="calendar-date-day">
                  <span className="date-step-giorno">{phase.days}</span>
                  <small>{t('sheet.days', { days: phase.days })}</small>
                </span>
              )}
              <span className="calendar-date-description">{text(phase.name)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
