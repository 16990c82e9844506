import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { PortalFrame } from '../screens/portal-frame';
import { STAFF } from '../support/people';
import { DESK, expect, test } from '../support/test';
import { office } from '../support/texts';

test('one browser is citizen and staff at the same time', async ({ open, stack, cast }) => {
  const portal = await open({ baseURL: stack.portal, viewport: DESK });
  const frame = new PortalFrame(portal);
  const firstName = cast.other.name.split(' ')[0] ?? '';
  await portal.goto('/accedi?returnTo=/area-personale');
  await new Login(portal).enterSpid(cast.other);
  await frame.expectCitizen(firstName);

  const desk = await portal.context().newPage();
  await new Office(desk).enter(STAFF.operator);
  await expect(desk.getByRole('button', { name: `Profilo di ${STAFF.operator.name}` })).toBeVisible();
  await portal.reload();
  await frame.expectCitizen(firstName);

  await frame.logout();
  await desk.reload();
  await expect(desk.getByRole('link', { name: office.instances, exact: true })).toBeVisible();
  await desk.getByRole('button', { name: `Profilo di ${STAFF.operator.name}` }).click();
  await desk.getByRole('menuitem', { name: 'Esci' }).click();
  await expect(desk.getByRole('link', { name: office.login, exact: true })).toBeVisible();
});
