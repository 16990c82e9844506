import type { ReactNode } from 'react';
import { useLocale, useText } from '../../i18n/localization';
import { formatTime } from '../../i18n/format';
import { useKnownCitizen } from '../../session/session';
import { parseOfficeAddress, printOfficeAddress } from '../../pages/service-sheet/office-address';
import { longDay } from '../appointment-words';
import type { Step } from '../booking-steps';
import { useWords } from '../words/use-words';
import type { StepProps } from './step-props';

interface Line {
  readonly step: Step;
  readonly values: readonly string[];
}

/** Everything that was chosen, each part with the way back to it. */
export function ReviewStep({ booking, offices, goTo }: StepProps): ReactNode {
  const w = useWords();
  const text = useText();
  const locale = useLocale();
  const citizen = useKnownCitizen();
  const office = offices.find(({ id }) => id === booking.officeId);
  const topic = office?.topics.find(({ id }) => id === booking.topicId);
  const { givenName, familyName } = citizen ?? booking;
  const lines: readonly Line[] = [
    { step: 'luogo', values: [office?.name ?? '', printOfficeAddress(parseOfficeAddress(office?.address))] },
    {
      step: 'orario',
      values: [`${longDay(booking.startsAt, locale)}, ${formatTime(booking.startsAt, locale)}`],
    },
    { step: 'dettagli', values: [topic === undefined ? '' : text(topic.name), booking.reason] },
    { step: 'richiedente', values: [`${givenName} ${familyName}`, booking.email, booking.phone] },
  ];
  return (
    <>
      <p>{w('booking.check')}</p>
      {lines.map(({ step, values }) => (
        <section className="card booking-review" key={step}>
          <div className="card-body">
            <h3 className="h6">{w(`booking.step.${step}`)}</h3>
            {values
              .filter((value) => value.trim() !== '')
              .map((value) => (
                <p key={value}>{value}</p>
              ))}
            <button
              type="button"
              className="btn btn-link"
              aria-label={w('booking.changeNamed', { step: w(`booking.step.${step}`) })}
              onClick={() => goTo(step)}
            >
              {w('booking.change')}
            </button>
          </div>
        </section>
      ))}
    </>
  );
}
