import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyAppointmentsDocument } from '../../graphql/generated/graphql';
import { formatDate, formatTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';

/** The appointments to come, the next one first; nothing where there are none. */
export function MyAppointments(): ReactNode {
  const t = usePersonalT();
  const text = useText();
  const locale = useLocale();
  const { data } = useQuery(MyAppointmentsDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined || data.myAppointments.length === 0) return null;
  return (
    <section className="desk-section" aria-labelledby="desk-appointments">
      <h2 className="h4" id="desk-appointments">
        {t('desk.appointments')}
      </h2>
      {data.myAppointments.map(({ code, startsAt, topic, office }) => (
        <article className="card instance-card" key={code}>
          <div className="card-body">
            <h3 className="card-title h5">
              <Link to={`/appuntamenti/${code}`}>{text(topic)}</Link>
            </h3>
            <p className="card-text">
              <Icon name="calendar" className="icon-primary icon-sm me-2" />
              {t('desk.appointmentWhen', {
                date: formatDate(startsAt, locale),
                time: formatTime(startsAt, locale),
                office: office.name,
              })}
            </p>
          </div>
        </article>
      ))}
    </section>
  );
}
