import { expect } from '@playwright/test';
import { Office } from '../screens/office';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import { PHONE, test } from '../support/test';
import { office } from '../support/texts';

test('an operator takes two requests in charge at once, and sees how it went', async ({
  citizen,
  staff,
  open,
  stack,
  cast,
}) => {
  const other = await open({ baseURL: stack.portal, viewport: PHONE, hasTouch: true });
  const codes = await Promise.all([
    sendPermit(citizen, cast.resident, permitRequest('resident')),
    sendPermit(other, cast.worker, permitRequest('worker')),
  ]);
  const [first, second] = codes;

  await test.step('chooses them in the list', async () => {
    await new Office(staff).enter(STAFF.operator);
    await staff.goto('/backoffice/istanze?order=newest');
    for (const code of codes)
      await staff.locator(`.queue-item:has(#row-${code})`).getByRole('checkbox').check();
    await expect(staff.getByText('2 scelte')).toBeVisible();
    await look(staff, 'office-bulk-chosen');
  });

  await test.step('what most of them allow is offered, and done as a job', async () => {
    await staff.getByRole('button', { name: 'Che cosa fare con 2 istanze' }).click();
    await staff.getByRole('button', { name: new RegExp(`^${office.claim}`) }).click();
    await look(staff, 'office-bulk-confirm');
    await staff.getByRole('button', { name: `${office.claim} (2)` }).click();
    await expect(staff.getByText('2 fatte')).toBeVisible();
    await look(staff, 'office-bulk-done');
  });

  await test.step('what is no longer possible is no longer offered', async () => {
    await staff.goto(`/backoffice/istanze/${first}?order=newest`);
    await expect(staff.getByRole('region', { name: office.open })).toContainText(STAFF.operator.name);
    await staff.locator(`.queue-item:has(#row-${second})`).getByRole('checkbox').check();
    await staff.getByRole('button', { name: 'Che cosa fare con 1 istanza' }).click();
    await expect(staff.getByRole('button', { name: new RegExp(`^${office.claim}`) })).toHaveCount(0);
    await staff.getByRole('button', { name: 'Torna indietro' }).click();
  });
});
