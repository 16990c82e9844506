import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { PersonalArea } from '../screens/personal-area';
import { PortalFrame } from '../screens/portal-frame';
import { look } from '../support/look';
import { beginPermit, passOwnData, permitForm } from '../support/permit';
import { newPlate } from '../support/plates';
import { expect, test } from '../support/test';
import { portal, status } from '../support/texts';

test('a draft is left, found again after logging out and in, and goes on where it was', async ({
  citizen,
  cast,
}) => {
  const plate = newPlate();
  const code = await beginPermit(citizen, cast.other);
  await passOwnData(citizen);
  const form = new Form(citizen);
  await form.group(permitForm.vehicle).write(permitForm.plate, plate);
  const journey = new Journey(citizen);
  await journey.saveForLater();
  await look(citizen, 'instances-draft-saved');

  const frame = new PortalFrame(citizen);
  await frame.logout();
  await citizen.getByRole('link', { name: portal.areaLogin }).click();
  await new Login(citizen).enterSpid(cast.other);
  await frame.expectCitizen(cast.other.name.split(' ')[0] ?? '');
  const area = new PersonalArea(citizen);
  await look(citizen, 'area-desk');
  await area.visitInstances();
  await expect(area.card(code)).toContainText(status.draft);
  await area.resume(code);
  await journey.expectScreen(permitForm.vehicles);
  await expect(form.group(permitForm.vehicle).text(permitForm.plate)).toHaveValue(plate);
});
