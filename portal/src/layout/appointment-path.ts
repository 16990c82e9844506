import { parseBranding } from '@istanze/shared';
import { matchPath, useLocation } from 'react-router';
import { useSession } from '../session/session';

/**
 * Where an appointment is booked: on this portal, with the service one is at and the way back to the open request, or at the
 * address that the municipality has chosen instead.
 */
export function useAppointmentPath(service?: string): string {
  const { tenant } = useSession();
  const { pathname } = useLocation();
  const { appointmentUrl } = parseBranding(tenant.branding).footer;
  return appointmentUrl.startsWith('/') ? withOrigin(appointmentUrl, pathname, service) : appointmentUrl;
}

/** The address with what the page says: `?servizio=` on a sheet or in a request, `?ritorno=` in a request. */
export function withOrigin(url: string, pathname: string, service?: string): string {
  const slug = service ?? matchPath('/servizi/:slug', pathname)?.params.slug;
  const draft = matchPath('/pratiche/:code/compila/:step', pathname) !== null;
  const query = new URLSearchParams({
    ...(slug === undefined ? {} : { servizio: slug }),
    ...(draft ? { ritorno: pathname } : {}),
  }).toString();
  return query === '' ? url : `${url}?${query}`;
}
