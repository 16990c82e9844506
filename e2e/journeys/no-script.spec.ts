import { PERMIT } from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { portal } from '../support/texts';

const VOICES = [
  'A chi è rivolto',
  'Descrizione',
  'Come fare',
  'Cosa serve',
  'Cosa si ottiene',
  'Tempi e scadenze',
  'Accedi al servizio',
  'Condizioni di servizio',
  'Contatti',
] as const;

for (const viewport of [PHONE, DESK]) {
  test(`sheets are read without JavaScript at ${viewport.width} px`, async ({ open, stack }) => {
    const page = await open({ baseURL: stack.portal, viewport, javaScriptEnabled: false });
    const answer = await page.goto(`/servizi/${PERMIT}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1, name: 'Permesso di accesso alla ZTL' })).toBeVisible();
    const headings = await page.getByRole('main').getByRole('heading').allTextContents();
    const shown = VOICES.filter((voice) => headings.includes(voice));
    expect(headings.filter((heading) => shown.some((voice) => voice === heading))).toEqual(shown);
    expect(shown.length).toBeGreaterThan(7);
    await expect(page.getByRole('main')).toContainText('10,00 € per ogni mese iniziato');
    await page.getByRole('link', { name: portal.request }).first().click();
    await expect(page.getByRole('link', { name: portal.enterSpid })).toBeVisible();

    await page.goto('/servizi?q=permesso di accesso');
    await page.getByRole('link', { name: 'Permesso di accesso alla ZTL' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Permesso di accesso alla ZTL' })).toBeVisible();
  });
}

const ELSEWHERE = [
  ['cambio-residenza', 'https://www.anagrafenazionale.interno.it/'],
  ['certificati-anagrafici', 'https://www.anagrafenazionale.interno.it/'],
  ['sportello-imprese-suap', 'https://www.impresainungiorno.gov.it/'],
  ['sportello-edilizia-sue', 'https://sue.regione.example.it/'],
] as const;

test('sheets of what is done elsewhere lead there and open no form', async ({ open, stack }) => {
  const page = await open({ baseURL: stack.portal, viewport: PHONE, javaScriptEnabled: false });
  for (const [slug, address] of ELSEWHERE) {
    await page.goto(`/servizi/${slug}`);
    const way = page.getByRole('main').getByRole('link', { name: /^Vai al sito/ });
    await expect(way).toHaveCount(2);
    await expect(way.first()).toHaveAttribute('href', address);
    await expect(page.getByRole('link', { name: portal.request })).toHaveCount(0);
  }
});

test('an unknown address answers 404 with the portal’s own page', async ({ open, stack, guard }) => {
  guard.allow(/status of 404/);
  const page = await open({ baseURL: stack.portal, viewport: PHONE });
  const answer = await page.goto('/servizi/questo-non-esiste');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: portal.notFound })).toBeVisible();
});
