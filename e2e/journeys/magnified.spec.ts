import type { Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { Journey } from '../screens/journey';
import { Summary } from '../screens/summary';
import { look } from '../support/look';
import {
  beginPermit,
  confirmRequest,
  fillVehicles,
  goToSummary,
  passOwnData,
  permitForm,
  permitRequest,
  PERMIT,
} from '../support/permit';
import { expect, test } from '../support/test';

/** What 1280 px become at 400 % (WCAG 1.4.10). */
const MAGNIFIED = { width: 320, height: 640 } as const;

test('magnified four times every page of a request is read in both languages without scrolling sideways', async ({
  open,
  stack,
  cast,
}) => {
  const page = await open({ baseURL: stack.portal, viewport: MAGNIFIED, hasTouch: true });
  const request = permitRequest('resident');
  const paths: (readonly [string, string])[] = [['resume', `/servizi/${PERMIT}/richiesta`]];
  const note = (screen: string): void => void paths.push([screen, new URL(page.url()).pathname]);

  const code = await beginPermit(page, cast.resident);
  note('consent');
  await passOwnData(page);
  note('vehicles');
  await fillVehicles(page, request);
  await goToSummary(page, request);
  note('summary');
  await page.goBack();
  await new Journey(page).expectScreen(permitForm.vehicles);
  await page.goBack();
  await new Journey(page).expectScreen(permitForm.ownData);
  note('own-data');
  for (const [screen, path] of paths) await lookInEnglish(page, screen, path);
  await page.goto(`/servizi/${PERMIT}/richiesta`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await look(page, 'resume');

  await page.goto(paths.find(([screen]) => screen === 'summary')?.[1] ?? '');
  await new Summary(page).expectShown();
  await confirmRequest(page, code);
  await lookInEnglish(page, 'confirmation', `/pratiche/${code}/inviata`);
  await new CitizenInstance(page).visit(code);
  await look(page, 'instance');
  await lookInEnglish(page, 'instance', `/pratiche/${code}`);
});

async function lookInEnglish(page: Page, screen: string, path: string): Promise<void> {
  await page.goto(`/en${path}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await look(page, `${screen}-en`);
}
