import { localize } from '@istanze/shared';
import { useLanguage } from '../../i18n/i18n';
import { useServicePlace } from '../service-context';
import { AssignmentPanel } from './AssignmentPanel';
import { ServiceRules } from './ServiceRules';
import '../people/people.css';
import './authorizations.css';

/** The people of a service: who may do what in its flow, and who receives what arrives. */
export function ServicePeopleTab() {
  const { t, locale } = useLanguage();
  const place = useServicePlace();
  const { service, reload } = place;
  return (
    <div className="page service-people">
      <section aria-labelledby="service-rules">
        <h2 id="service-rules">{t('authorizations.title')}</h2>
        <p className="muted">{t('authorizations.of-office', { office: service.office.name })}</p>
        <ServiceRules serviceId={service.id} title={localize(service.title, locale)} onSaved={reload} />
      </section>
      <section aria-labelledby="service-assignment">
        <h2 id="service-assignment">{t('assignment.title')}</h2>
        <p className="muted">{t('assignment.intro')}</p>
        <AssignmentPanel place={place} />
      </section>
    </div>
  );
}
