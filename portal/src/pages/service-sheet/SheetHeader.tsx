import type { ReactNode } from 'react';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { useT, useText } from '../../i18n/localization';
import { PageTitle } from '../../ui/PageTitle';
import { RequestButton } from './RequestButton';
import type { Sheet } from './sheet';

type Service = NonNullable<ServiceSheetQuery['service']>;

interface SheetHeaderProps {
  readonly service: Service;
  readonly sheet: Sheet;
}

/** Title, whether the service is active, one sentence, and the way in. */
export function SheetHeader({ service, sheet }: SheetHeaderProps): ReactNode {
  const t = useT();
  const text = useText();
  const active = service.status === 'ACTIVE';
  const reason = text(service.statusReason);
  return (
    <div className="page-intro">
      <PageTitle element="service-title">{text(service.title)}</PageTitle>
      <ul className="sheet-status list-unstyled" aria-label={t('sheet.status')}>
        <li>
          <span className={active ? 'chip chip-simple chip-success' : 'chip chip-simple chip-warning'}>
            <span className="chip-label" data-element="service-status">
              {active ? t('sheet.active') : t('sheet.inactive')}
            </span>
          </span>
        </li>
      </ul>
      {!active && reason !== '' && <p className="text-warning-dark">{reason}</p>}
      <p className="lead" data-element="service-description">
        {text(service.shortDescription)}
      </p>
      <RequestButton service={service} leadsTo={sheet.leadsTo} />
    </div>
  );
}
