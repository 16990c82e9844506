/** The key of a form's field for a place in the branding: `footer.faqUrl` is `footerFaqUrl`. */
export function brandingKey(path: string): string {
  return path.replace(/\.(\w)/g, (_match, first: string) => first.toUpperCase());
}

/** Texts of the branding by where they stand in it; the name of the municipality stands beside it. */
export const BRANDING_TEXTS = [
  'tagline',
  'institutionalUrl',
  ...['management', 'news', 'services', 'live'].map((key) => `menu.${key}`),
  ...['management', 'news', 'services', 'live', 'allTopics'].map((key) => `headerLinks.${key}`),
  ...['address', 'phone', 'email', 'pec', 'vat'].map((key) => `contacts.${key}`),
  ...['faq', 'appointment', 'report', 'assistance', 'privacy', 'legal', 'accessibility'].map(
    (key) => `footer.${key}Url`,
  ),
] as const;

/** Lists of links by the section of the form that asks for them. */
export const BRANDING_LISTS = [
  { section: 'topics', path: 'headerLinks.topics' },
  { section: 'social', path: 'footer.social' },
] as const;
