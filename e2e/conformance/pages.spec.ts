import { runSeed } from '../support/by-seed';
import { textAt } from '../support/json';
import { DESK, expect, test } from '../support/test';
import { RatingBox } from '../screens/rating-box';
import { publishedSlugs } from './services/subjects';

/** Public pages, without the prefix of a language. */
const PUBLIC = [
  '/',
  '/servizi',
  '/servizi/permesso-ztl',
  '/accedi',
  '/verifica',
  '/note-legali',
  '/privacy',
  '/accessibilita',
];
const PERSONAL = [
  '/area-personale',
  '/area-personale/messaggi',
  '/area-personale/attivita',
  '/area-personale/pagamenti',
];
const SHEETS = 3;
/** What the model wants to know of a service for search engines. */
const METATAG = [
  'name',
  'serviceType',
  'serviceOperator.name',
  'areaServed.name',
  'audience.audienceType',
  'availableChannel.serviceUrl',
  'availableChannel.serviceLocation.name',
  'availableChannel.serviceLocation.address.streetAddress',
  'availableChannel.serviceLocation.address.postalCode',
  'availableChannel.serviceLocation.address.addressLocality',
];

test.describe('portal', () => {
  test('service list: at least ten sheets, each card with its link and its category', async ({
    open,
    stack,
  }) => {
    const page = await open({ baseURL: stack.portal, viewport: DESK });
    await page.goto('/servizi');
    const cards = page.locator('.service-card');
    expect(await cards.count()).toBeGreaterThanOrEqual(9);
    await expect(page.locator('.service-card [data-element=service-link]')).toHaveCount(await cards.count());
    await expect(page.locator('.service-card [data-element=service-category-link]')).toHaveCount(
      await cards.count(),
    );
    await expect(page.locator('main [data-element=appointment-booking]').first()).toBeVisible();
    const more = page.locator('[data-element=load-other-cards]');
    await more.click();
    await expect(cards.nth(9)).toBeVisible();
  });

  test('legal notes: the licence of contents, by its hooks', async ({ open, stack }) => {
    const page = await open({ baseURL: stack.portal, viewport: DESK });
    await page.goto('/note-legali');
    await expect(page.locator('[data-element=legal-notes-section]')).toHaveText('Licenza dei contenuti');
    await expect(page.locator('[data-element=legal-notes-body]')).toContainText('CC');
    await expect(page.locator('ol.breadcrumb[data-element=breadcrumb]')).toBeVisible();
  });

  test('sheets: everything that search engines are told', async ({ request, stack }) => {
    const slugs = publishedSlugs();
    for (const offset of Array.from({ length: SHEETS }, (_, index) => index)) {
      const slug = slugs[(runSeed + offset) % slugs.length] ?? '';
      const html = await (await request.get(`${stack.portal}/servizi/${slug}`)).text();
      const script = /<script[^>]*data-element="metatag"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '{}';
      const data: unknown = JSON.parse(script);
      expect({ slug, missing: METATAG.filter((path) => textAt(data, path) === '') }).toEqual({
        slug,
        missing: [],
      });
    }
  });

  test('rating: both questions in the page from the start, five answers each, two steps, thanks, once for a visit', async ({
    open,
    stack,
  }) => {
    const page = await open({ baseURL: stack.portal, viewport: DESK });
    await page.goto('/accessibilita');
    const rating = new RatingBox(page);
    await rating.expectWhole('Quanto sono chiare le informazioni su questa pagina?');
    await rating.choose(2);
    await rating.expectAsked('negative');
    await rating.choose(5);
    await rating.expectAsked('positive');
    await rating.answer('Le indicazioni erano complete');
    await rating.write('Si legge bene.');
    await rating.expectThanks();
    await page.reload();
    await rating.choose(1);
    await rating.write('');
    await rating.expectRefusedAgain();
  });

  test('every page stands in both languages, says where, and its switch leads to itself', async ({
    open,
    stack,
    request,
  }) => {
    for (const path of PUBLIC) {
      for (const [language, address] of [
        ['it', path],
        ['en', path === '/' ? '/en' : `/en${path}`],
      ] as const) {
        const answer = await request.get(`${stack.portal}${address}`);
        const html = await answer.text();
        const links = [...html.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)].map(
          ([, tongue, href]) => [tongue, new URL(href ?? '').pathname],
        );
        expect({
          address,
          status: answer.status(),
          lang: /<html lang="(\w+)"/.exec(html)?.[1],
          links,
        }).toEqual({
          address,
          status: 200,
          lang: language,
          links: [
            ['it', path],
            ['en', path === '/' ? '/en' : `/en${path}`],
          ],
        });
      }
    }
    const page = await open({ baseURL: stack.portal, viewport: DESK });
    for (const path of ['/servizi?q=permesso', '/servizi/permesso-ztl', '/privacy']) {
      await page.goto(path);
      await page.locator('.language-switch [hreflang=en]').click();
      await expect(page).toHaveURL(`${stack.portal}/en${path}`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await page.locator('.language-switch [hreflang=it]').click();
      await expect(page).toHaveURL(`${stack.portal}${path}`);
    }
  });

  test('deep links answer from the server, the personal ones with the way in; unknown ones are not found', async ({
    request,
    stack,
  }) => {
    for (const path of PERSONAL) {
      const answer = await request.get(`${stack.portal}${path}`);
      expect({ path, status: answer.status(), at: new URL(answer.url()).pathname }).toEqual({
        path,
        status: 200,
        at: '/accedi',
      });
    }
    for (const path of ['/questo-non-esiste', '/servizi/questo-non-esiste', '/en/nothing'])
      expect((await request.get(`${stack.portal}${path}`)).status()).toBe(404);
  });
});
