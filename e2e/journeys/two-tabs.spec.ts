import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { look } from '../support/look';
import { beginPermit, passOwnData, permitForm, openZone } from '../support/permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

test('two tabs on one draft: other fields are merged, the same field is asked about', async ({
  citizen,
  cast,
}) => {
  await beginPermit(citizen, cast.worker);
  await passOwnData(citizen);
  const second = await citizen.context().newPage();
  await second.goto(citizen.url());
  const [here, there] = [new Form(citizen), new Form(second)];
  const [journeyHere, journeyThere] = [new Journey(citizen), new Journey(second)];
  await journeyThere.expectScreen(permitForm.vehicles);

  await here.choose(permitForm.reason, permitForm.worker);
  await here.write(permitForm.employer, 'Forno Alfa');
  await journeyHere.expectSaved();
  await openZone(second);
  await there.write(permitForm.civic, '8');
  await journeyThere.expectSaved();
  await second.reload();
  await expect(there.text(permitForm.employer)).toHaveValue('Forno Alfa');
  await expect(there.text(permitForm.civic)).toHaveValue('8');

  await here.write(permitForm.employer, 'Forno Beta');
  await journeyHere.expectSaved();
  await there.write(permitForm.employer, 'Forno Gamma');
  const conflict = journeyThere.conflict();
  await expect(conflict).toBeVisible();
  await expect(conflict).toContainText('Forno Beta');
  await expect(conflict).toContainText('Forno Gamma');
  await look(second, 'conflict');
  await conflict.getByRole('button', { name: portal.keepMine }).click();
  await expect(conflict).toBeHidden();
  await journeyThere.expectSaved();
  await citizen.reload();
  await expect(here.text(permitForm.employer)).toHaveValue('Forno Gamma');
  await expect(here.text(permitForm.civic)).toHaveValue('8');
});
