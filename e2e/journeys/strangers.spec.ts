import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { PortalFrame } from '../screens/portal-frame';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import { DESK, expect, PHONE, test } from '../support/test';
import { office } from '../support/texts';

test('nobody finds what is not theirs', async ({ citizen, open, stack, cast, guard }) => {
  guard.allow(/status of 40[34]/);
  const code = await sendPermit(citizen, cast.resident, permitRequest('resident'));

  await test.step('the operator of another municipality', async () => {
    const staff = await open({ baseURL: stack.otherPortal, viewport: DESK });
    const desk = new Office(staff);
    await desk.enter(STAFF.otherOperator);
    await desk.search(code);
    await expect(staff.getByText(office.nothingFound)).toBeVisible();
    await look(staff, 'office-nothing-found');
    await staff.goto(`/backoffice/istanze/${code}`);
    await expect(staff.getByText(office.missing)).toBeVisible();
    await look(staff, 'office-missing');
  });

  await test.step('the operator of another office', async () => {
    const staff = await open({ baseURL: stack.portal, viewport: DESK });
    const desk = new Office(staff);
    await desk.enter(STAFF.otherOffice);
    await desk.search(code);
    await expect(staff.getByText(office.nothingFound)).toBeVisible();
    await staff.goto(`/backoffice/istanze/${code}`);
    await expect(staff.getByText(office.missing)).toBeVisible();
    await staff.goto('/backoffice/servizi');
    await expect(staff.getByText(office.notYours)).toBeVisible();
  });

  await test.step('the operator of this municipality does not even enter the other', async () => {
    const staff = await open({ baseURL: stack.otherPortal, viewport: DESK });
    await staff.goto('/backoffice');
    await new Login(staff).enterStaff(STAFF.operator);
    await expect(staff.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(staff.getByRole('link', { name: office.instances, exact: true })).toBeHidden();
    await look(staff, 'login-refused');
  });

  await test.step('another citizen, here and in the other municipality', async () => {
    for (const baseURL of [stack.portal, stack.otherPortal]) {
      const page = await open({ baseURL, viewport: PHONE });
      await page.goto('/accedi?returnTo=/area-personale');
      await new Login(page).enterSpid(cast.other);
      const frame = new PortalFrame(page);
      await frame.expectCitizen(cast.other.name.split(' ')[0] ?? '');
      for (const path of [`/pratiche/${code}`, `/pratiche/${code}/compila`, `/pratiche/${code}/inviata`]) {
        await page.goto(path);
        await frame.expectNotFound();
      }
    }
  });
});
