import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/localization';
import { accessPath } from '../../session/access-path';
import { useKnownCitizen } from '../../session/session';
import { Icon } from '../../ui/Icon';

type Service = NonNullable<ServiceSheetQuery['service']>;

interface RequestButtonProps {
  readonly service: Pick<Service, 'slug' | 'status' | 'releaseId'>;
  /** Of the sheet: another site where the service is had. */
  readonly leadsTo: URL | null;
  readonly element?: string;
}

/** "Richiedi online": into the flow of this service, by way of the login for who is not known yet; or to the site where it is had. */
export function RequestButton({ service, leadsTo, element }: RequestButtonProps): ReactNode {
  const t = useT();
  const known = useKnownCitizen();
  const { slug, status, releaseId } = service;
  if (status !== 'ACTIVE') return null;
  const marked = {
    className: 'btn btn-primary btn-request',
    ...(element === undefined ? {} : { 'data-element': element }),
  };
  if (leadsTo !== null)
    return (
      <a href={leadsTo.href} {...marked}>
        {t('sheet.elsewhere', { site: leadsTo.hostname.replace(/^www\./, '') })}
        <Icon name="external-link" className="icon-white icon-sm ms-2" />
      </a>
    );
  if (releaseId === null) return null;
  const entry = `/servizi/${slug}/richiesta`;
  return (
    <Link to={known === undefined ? accessPath(entry) : entry} {...marked}>
      {t('sheet.request')}
    </Link>
  );
}
