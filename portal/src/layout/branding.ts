/** How a municipality presents itself: its look and the links of its institutional site. */
export interface Branding {
  readonly primary: string;
  readonly logo: string | null;
  readonly tagline: string;
  readonly region: { readonly name: string; readonly url: string } | null;
  readonly institutionalUrl: string;
  readonly headerLinks: {
    readonly management: string;
    readonly news: string;
    readonly services: string;
    readonly live: string;
    readonly allTopics: string;
    readonly topics: readonly Link[];
  };
  readonly contacts: {
    readonly address: string;
    readonly phone: string;
    readonly email: string;
    readonly pec: string;
    readonly vat: string;
  };
  readonly footer: {
    readonly faqUrl: string;
    readonly reportUrl: string;
    readonly privacyUrl: string;
    readonly legalUrl: string;
    readonly accessibilityUrl: string;
    readonly assistanceUrl: string;
    readonly appointmentUrl: string;
    readonly social: readonly Link[];
  };
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Reads the branding of a tenant; what is missing gets a harmless default, so that a page never fails for a link. */
export function parseBranding(value: unknown): Branding {
  const branding = object(value);
  const header = object(branding['headerLinks']);
  const contacts = object(branding['contacts']);
  const footer = object(branding['footer']);
  const site = link(branding['institutionalUrl'], '/');
  return {
    primary: text(branding['primary'], '#0066CC'),
    logo: typeof branding['logo'] === 'string' ? branding['logo'] : null,
    tagline: text(branding['tagline'], ''),
    region: parseRegion(branding['region']),
    institutionalUrl: site,
    headerLinks: {
      management: link(header['management'], site),
      news: link(header['news'], site),
      services: link(header['services'], '/servizi'),
      live: link(header['live'], site),
      allTopics: link(header['allTopics'], site),
      topics: links(header['topics']),
    },
    contacts: {
      address: text(contacts['address'], ''),
      phone: text(contacts['phone'], ''),
      email: text(contacts['email'], ''),
      pec: text(contacts['pec'], ''),
      vat: text(contacts['vat'], ''),
    },
    footer: {
      faqUrl: link(footer['faqUrl'], site),
      reportUrl: link(footer['reportUrl'], site),
      privacyUrl: link(footer['privacyUrl'], '/privacy'),
      legalUrl: link(footer['legalUrl'], '/note-legali'),
      accessibilityUrl: link(footer['accessibilityUrl'], '/accessibilita'),
      assistanceUrl: link(footer['assistanceUrl'], site),
      appointmentUrl: link(footer['appointmentUrl'], site),
      social: links(footer['social']),
    },
  };
}

function parseRegion(value: unknown): Branding['region'] {
  const region = object(value);
  return typeof region['name'] === 'string' ? { name: region['name'], url: link(region['url'], '/') } : null;
}

function object(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}

function link(value: unknown, fallback: string): string {
  return typeof value === 'string' && /^(https?:\/\/|\/(?!\/)|mailto:|tel:)/.test(value) ? value : fallback;
}

function links(value: unknown): readonly Link[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const { label, url } = object(item);
    return typeof label === 'string' ? [{ label, url: link(url, '/') }] : [];
  });
}
