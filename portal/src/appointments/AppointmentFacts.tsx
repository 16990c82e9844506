import type { ReactNode } from 'react';
import type { AppointmentPartsFragment } from '../graphql/generated/graphql';
import { useLocale, useText } from '../i18n/localization';
import { parseOfficeAddress, printOfficeAddress } from '../pages/service-sheet/office-address';
import { CopyCode } from '../ui/CopyCode';
import { whenOf } from './appointment-words';
import { useWords } from './words/use-words';

/** When, where, about what, who comes and what to bring. */
export function AppointmentFacts({
  appointment,
}: {
  readonly appointment: AppointmentPartsFragment;
}): ReactNode {
  const w = useWords();
  const text = useText();
  const locale = useLocale();
  const { office, state, code, topic, reason, givenName, familyName, email, phone } = appointment;
  const place = printOfficeAddress(parseOfficeAddress(office.address));
  return (
    <div className="card">
      <div className="card-body">
        <span className={state === 'BOOKED' ? 'badge bg-success' : 'badge bg-secondary'}>
          {w(`appointment.state.${state}`)}
        </span>
        <dl className="facts">
          <dt>{w('appointment.when')}</dt>
          <dd>{w('appointment.whenValue', whenOf(appointment, locale))}</dd>
          <dt>{w('appointment.where')}</dt>
          <dd>
            {office.name}
            {place !== '' && (
              <>
                <br />
                {place}
              </>
            )}
          </dd>
          <dt>{w('appointment.about')}</dt>
          <dd>{text(topic)}</dd>
          {reason !== '' && (
            <>
              <dt>{w('appointment.reason')}</dt>
              <dd>{reason}</dd>
            </>
          )}
          <dt>{w('appointment.who')}</dt>
          <dd>
            {givenName} {familyName}
          </dd>
          <dt>{w('appointment.contacts')}</dt>
          <dd>
            {email}
            {phone !== '' && (
              <>
                <br />
                {phone}
              </>
            )}
          </dd>
          {text(office.note) !== '' && (
            <>
              <dt>{w('appointment.note')}</dt>
              <dd>{text(office.note)}</dd>
            </>
          )}
          <dt>{w('appointment.code')}</dt>
          <dd>
            <CopyCode code={code} />
          </dd>
        </dl>
      </div>
    </div>
  );
}
