import { isJsonObject, type JsonObject } from '../kernel';
import { isColour } from './colour';

/** The blue of the design system. */
export const DEFAULT_COLOUR = '#0066cc';

/** How a municipality presents itself: its look and the links of its institutional site. */
export interface Branding {
  readonly primary: string;
  readonly logo: string | null;
  readonly tagline: string;
  /** The emblem of the Union and the words that its funding asks for, in the footer. */
  readonly europeanUnion: boolean;
  readonly region: { readonly name: string; readonly url: string } | null;
  readonly institutionalUrl: string;
  /** Words of the menu in the municipality's own site; empty for those of the public model. */
  readonly menu: Readonly<Record<MenuKey, string>>;
  readonly headerLinks: {
    readonly management: string;
    readonly news: string;
    readonly services: string;
    readonly live: string;
    readonly allTopics: string;
    readonly topics: readonly LabelledLink[];
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
    readonly social: readonly LabelledLink[];
  };
}

/** The entries of the main menu, which every municipality has. */
export const MENU_KEYS = ['management', 'news', 'services', 'live'] as const;
export type MenuKey = (typeof MENU_KEYS)[number];

export interface LabelledLink {
  readonly label: string;
  readonly url: string;
}

/** Reads the branding of a tenant; what is missing gets a harmless default, so that a page never fails for a link. */
export function parseBranding(value: unknown): Branding {
  const branding = object(value);
  const header = object(branding['headerLinks']);
  const menu = object(branding['menu']);
  const contacts = object(branding['contacts']);
  const footer = object(branding['footer']);
  const site = link(branding['institutionalUrl'], '/');
  return {
    primary: colour(branding['primary']),
    logo: typeof branding['logo'] === 'string' && isSafeLink(branding['logo']) ? branding['logo'] : null,
    tagline: text(branding['tagline']),
    europeanUnion: branding['europeanUnion'] !== false,
    region: parseRegion(branding['region']),
    institutionalUrl: site,
    menu: {
      management: text(menu['management']),
      news: text(menu['news']),
      services: text(menu['services']),
      live: text(menu['live']),
    },
    headerLinks: {
      management: link(header['management'], site),
      news: link(header['news'], site),
      services: link(header['services'], '/servizi'),
      live: link(header['live'], site),
      allTopics: link(header['allTopics'], site),
      topics: links(header['topics']),
    },
    contacts: {
      address: text(contacts['address']),
      phone: text(contacts['phone']),
      email: text(contacts['email']),
      pec: text(contacts['pec']),
      vat: text(contacts['vat']),
    },
    footer: {
      faqUrl: link(footer['faqUrl'], site),
      reportUrl: link(footer['reportUrl'], site),
      privacyUrl: link(footer['privacyUrl'], '/privacy'),
      legalUrl: link(footer['legalUrl'], '/note-legali'),
      accessibilityUrl: link(footer['accessibilityUrl'], '/accessibilita'),
      assistanceUrl: link(footer['assistanceUrl'], site),
      appointmentUrl: link(footer['appointmentUrl'], '/appuntamenti'),
      social: links(footer['social']),
    },
  };
}

function parseRegion(value: unknown): Branding['region'] {
  const region = object(value);
  return typeof region['name'] === 'string' ? { name: region['name'], url: link(region['url'], '/') } : null;
}

function object(value: unknown): JsonObject {
  return isJsonObject(value) ? value : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function colour(value: unknown): string {
  return typeof value === 'string' && isColour(value) ? value.toLowerCase() : DEFAULT_COLOUR;
}

function link(value: unknown, fallback: string): string {
  return typeof value === 'string' && isSafeLink(value) ? value : fallback;
}

function links(value: unknown): readonly LabelledLink[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const { label, url } = object(item);
    return typeof label === 'string' ? [{ label, url: link(url, '/') }] : [];
  });
}

/** An address of the web, of this site, or of a letter or call: never a script. */
export function isSafeLink(address: string): boolean {
  return /^(https?:\/\/[^\s/]|\/(?![/\\])|mailto:\S|tel:[\d+])/.test(address) && !/[\s<>"]/.test(address);
}
