import type { ServiceSheetQuery } from '../../graphql/generated/graphql';
import type { Sheet } from './sheet';
import { parseOfficeAddress } from './office-address';

type Service = NonNullable<ServiceSheetQuery['service']>;

interface Source {
  readonly service: Service;
  readonly sheet: Sheet;
  readonly tenantName: string;
  readonly origin: string;
  readonly text: (value: unknown) => string;
}

/** The service for search engines and for the national checks (schema.org GovernmentService), as text safe inside a script element. */
export function serviceJsonLd({ service, sheet, tenantName, origin, text }: Source): string {
  const address = parseOfficeAddress(service.office.address);
  const data = {
    '@context': 'http://schema.org',
    '@type': 'GovernmentService',
    name: text(service.title),
    serviceType: text(service.category.name),
    description: text(service.shortDescription),
    serviceOperator: { '@type': 'GovernmentOrganization', name: tenantName },
    areaServed: { '@type': 'AdministrativeArea', name: tenantName },
    audience: { '@type': 'Audience', audienceType: plain(text(sheet.forWhom)) },
    availableChannel: {
      '@type': 'ServiceChannel',
      name: tenantName,
      serviceUrl: sheet.leadsTo?.href ?? `${origin}/servizi/${service.slug}`,
      serviceLocation: {
        '@type': 'Place',
        name: service.office.name,
        address: {
          '@type': 'PostalAddress',
          streetAddress: address.street,
          postalCode: address.postalCode,
          addressLocality: address.municipality,
        },
      },
    },
  };
  return JSON.stringify(data).replace(/</g, '\\u003c');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*#\n-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
