import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import { useT } from '../../i18n/localization';
import { accessPath } from '../../session/access-path';
import { useSession } from '../../session/session';

type Service = NonNullable<ServiceSheetQuery['service']>;

interface RequestButtonProps {
  readonly service: Pick<Service, 'slug' | 'status' | 'releaseId'>;
  readonly element?: string;
}

/** "Richiedi online": into the flow of this service, by way of the login for who is not known yet. */
export function RequestButton({ service, element }: RequestButtonProps): ReactNode {
  const t = useT();
  const { citizen } = useSession();
  const { slug, status, releaseId } = service;
  if (status !== 'ACTIVE' || releaseId === null) return null;
  const entry = `/servizi/${slug}/richiesta`;
  return (
    <Link
      className="btn btn-primary btn-request"
      to={citizen === undefined ? accessPath(entry) : entry}
      {...(element === undefined ? {} : { 'data-element': element })}
    >
      {t('sheet.request')}
    </Link>
  );
}
