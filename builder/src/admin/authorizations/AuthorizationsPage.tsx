import { useQuery } from '@apollo/client/react';
import { localize } from '@istanze/shared';
import { Link, useSearchParams } from 'react-router';
import { ManagedServicesDocument } from '../../graphql/generated/graphql';
import { useLanguage, useT } from '../../i18n/i18n';
import { ErrorState } from '../../ui/ErrorState';
import { SkeletonLines } from '../../ui/Skeleton';
import { PeopleFrame } from '../people/PeopleFrame';
import { DefaultRules } from './DefaultRules';
import { ServiceRules } from './ServiceRules';
import './authorizations.css';

const DEFAULTS = 'standard';

/** Who may do what: the rules each kind of service begins with, and those of every service. */
export function AuthorizationsPage() {
  const t = useT();
  return (
    <PeopleFrame title={t('authorizations.title')} intro={t('authorizations.intro')}>
      <Scopes />
    </PeopleFrame>
  );
}

function Scopes() {
  const { t, locale } = useLanguage();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useQuery(ManagedServicesDocument, { fetchPolicy: 'cache-and-network' });
  if (data === undefined)
    return error === undefined ? (
      <SkeletonLines label={t('common.loading')} heights={[36, 44, 52, 52]} />
    ) : (
      <ErrorState title={t('services.failed')} onRetry={() => void refetch()} />
    );
  const services = data.managedServices;
  const scope = params.get('di') ?? services[0]?.id ?? DEFAULTS;
  const service = services.find(({ id }) => id === scope);
  const picker = (
    <div>
      <label className="field-label" htmlFor="rule-scope">
        {t('authorizations.scope')}
      </label>
      <select
        id="rule-scope"
        className="input"
        value={service?.id ?? DEFAULTS}
        onChange={({ target }) => setParams({ di: target.value }, { replace: true })}
      >
        <option value={DEFAULTS}>{t('authorizations.scope-standard')}</option>
        <optgroup label={t('rail.services')}>
          {services.map(({ id, title }) => (
            <option key={id} value={id}>
              {localize(title, locale)}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
  if (service === undefined) return <DefaultRules beside={picker} />;
  return (
    <>
      <p className="muted rule-office">
        {t('authorizations.of-office', { office: service.office.name })}{' '}
        <Link to={`/servizi/${service.id}/persone`}>{t('authorizations.open-service')}</Link>
      </p>
      <ServiceRules
        key={service.id}
        serviceId={service.id}
        title={localize(service.title, locale)}
        beside={picker}
      />
    </>
  );
}
