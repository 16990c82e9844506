import { SERVICE_PAGES, SETTINGS_PAGES, WORK_PAGES } from '../support/office-pages';
import { AREA_PAGES, PUBLIC_PAGES, REQUEST_PAGES } from '../support/portal-pages';
import { officeRoutes, portalRoutes } from '../support/route-sources';
import { expect, test } from '../support/test';

const LISTS = [
  { name: 'portal', routes: portalRoutes, pages: [...PUBLIC_PAGES, ...AREA_PAGES, ...REQUEST_PAGES] },
  { name: 'back office', routes: officeRoutes, pages: [...WORK_PAGES, ...SETTINGS_PAGES, ...SERVICE_PAGES] },
];

for (const { name, routes, pages } of LISTS) {
  test(`no page of the ${name} is forgotten when pages are looked at`, () => {
    const found = routes();
    expect(found.length).toBeGreaterThan(10);
    expect([...new Set(pages.map(({ route }) => route))].sort()).toEqual([...found].sort());
    expect(new Set(pages.map(({ screen }) => screen)).size).toBe(pages.length);
  });
}
