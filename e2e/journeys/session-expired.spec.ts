import type { Page } from '@playwright/test';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { PortalFrame } from '../screens/portal-frame';
import { readDevice } from '../support/device';
import { look } from '../support/look';
import { beginPermit, passOwnData, permitForm, openZone } from '../support/permit';
import { DESK, expect, test } from '../support/test';
import { portal } from '../support/texts';

test('the session ends while typing, another device writes too, and one goes back: nothing typed is lost', async ({
  citizen,
  open,
  stack,
  cast,
  guard,
}) => {
  guard.allow(/status of 40[01]|ERR_INTERNET_DISCONNECTED|WebSocket/);
  await beginPermit(citizen, cast.worker);
  await passOwnData(citizen);
  const [form, journey] = [new Form(citizen), new Journey(citizen)];
  await form.choose(permitForm.reason, permitForm.worker);
  await journey.expectSaved();
  const address = citizen.url();

  await test.step('after logging in again one is at the same field with what was typed', async () => {
    await citizen.context().clearCookies();
    await form.text(permitForm.employer).pressSequentially('Forno Alfa');
    await expect(citizen.getByText(portal.sessionLost)).toBeVisible();
    await look(citizen, 'vehicles-session-lost');
    await logInAgain(citizen, cast.worker);
    await journey.expectScreen(permitForm.vehicles);
    await expect(form.text(permitForm.employer)).toHaveValue('Forno Alfa');
    await expect(form.text(permitForm.employer)).toBeFocused();
    await journey.expectSaved();
  });

  await test.step('another device wrote the same answer meanwhile: both are shown', async () => {
    const desk = await open({ baseURL: stack.portal, viewport: DESK });
    await desk.goto(`/accedi?returnTo=${new URL(address).pathname}`);
    await new Login(desk).enterSpid(cast.worker);
    await openZone(citizen);
    await citizen.context().setOffline(true);
    await form.write(permitForm.employer, 'Forno del telefono');
    await expect(citizen.getByText(portal.offline)).toBeVisible();
    await new Form(desk).write(permitForm.employer, 'Forno del computer');
    await openZone(desk);
    await new Form(desk).group(permitForm.zoneAddress).write(permitForm.civic, '8');
    await new Journey(desk).expectSaved();
    await citizen.context().setOffline(false);
    await expect(journey.conflict()).toContainText('Forno del telefono');
    await expect(journey.conflict()).toContainText('Forno del computer');
    await expect(form.group(permitForm.zoneAddress).text(permitForm.civic)).toHaveValue('8');
    await journey.conflict().getByRole('button', { name: portal.keepMine }).click();
    await journey.expectSaved();
  });

  await test.step('the back button of the browser right after typing, out of the portal and back', async () => {
    const plate = form.group(permitForm.vehicle).text(permitForm.plate);
    await plate.fill('AB123CD');
    await citizen.goBack();
    await expect(plate).toHaveCount(0);
    await citizen.goForward();
    await expect(plate).toHaveValue('AB123CD');
    await expect(form.text(permitForm.employer)).toHaveValue('Forno del telefono');
    await journey.expectSaved();
  });

  await test.step('the back button inside the request leads to the screen before', async () => {
    await citizen.getByRole('button', { name: portal.back, exact: true }).click();
    await journey.expectScreen(permitForm.ownData);
    await citizen.goBack();
    await journey.expectScreen(permitForm.vehicles);
    await expect(form.group(permitForm.vehicle).text(permitForm.plate)).toHaveValue('AB123CD');
  });

  await test.step('who logs out leaves nothing behind', async () => {
    await new PortalFrame(citizen).logout();
    expect(await readDevice(citizen)).toEqual([]);
  });
});

/** From the notice over the page through the provider. */
async function logInAgain(page: Page, person: Parameters<Login['enterSpid']>[0]): Promise<void> {
  await page.getByRole('link', { name: portal.loginAgain }).click();
  await new Login(page).enterSpid(person);
}
