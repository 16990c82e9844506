import { suggestCodePrefix, suggestSlug } from './suggest-slug';

test.each([
  ['Permesso di passo carrabile', 'permesso-di-passo-carrabile'],
  ['  Città & Attività: l’elenco ', 'citta-attivita-l-elenco'],
  ['', ''],
])('the address suggested for “%s” is “%s”', (name, slug) => {
  expect(suggestSlug(name)).toBe(slug);
});

test('an address is never longer than allowed, nor ends with a hyphen', () => {
  const slug = suggestSlug('parola '.repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug).toMatch(/[a-z]$/);
});

test.each([
  ['Permesso di passo carrabile', 'PPC'],
  ['Mensa', 'MEN'],
  ['', ''],
])('the letters suggested for “%s” are “%s”', (name, prefix) => {
  expect(suggestCodePrefix(name)).toBe(prefix);
});
