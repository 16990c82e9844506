import { CitizenInstance } from '../screens/citizen-instance';
import { Correction } from '../screens/correction';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { Withdrawal } from '../screens/withdrawal';
import { Api } from '../support/api';
import { listAt, textAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitForm, permitRequest, sendPermit } from '../support/permit';
import { newPlate, printedPlate } from '../support/plates';
import { expect, test } from '../support/test';
import { office, portal, state, status } from '../support/texts';

const REASON = 'Ho venduto l’auto: il permesso non mi serve più.';

test('a citizen corrects the request, then takes it back, once, and the office can do nothing more with it', async ({
  citizen,
  staff,
  cast,
  stack,
}) => {
  const request = permitRequest('resident');
  const plate = newPlate();
  const code = await sendPermit(citizen, cast.resident, request);
  const page = new CitizenInstance(citizen);
  await page.visit(code);
  await page.expectState(status.office, state.review);

  await test.step('until the office takes it in charge a wrong answer is corrected', async () => {
    const correction = new Correction(citizen);
    await correction.open();
    await look(citizen, 'correction');
    await correction.check();
    await expect(citizen.getByRole('alert')).toContainText('Non hai cambiato nulla');
    await correction.form().group(permitForm.vehicle).write(permitForm.plate, plate);
    await correction.check();
    await expect(correction.summary()).toContainText(printedPlate(request.plate));
    await expect(correction.summary()).toContainText(printedPlate(plate));
    await look(citizen, 'correction-summary');
    await correction.confirmButton().dblclick();
    await page.expectState(status.office, state.review);
  });

  const second = await citizen.context().newPage();
  await new CitizenInstance(second).visit(code);
  const [here, there] = [new Withdrawal(citizen), new Withdrawal(second)];
  await there.open(code);
  await there.explain('La ritiro anche da qui.');

  await test.step('it asks why, and twice is once', async () => {
    await here.open(code);
    await here.confirmButton().click();
    await expect(here.dialog().getByRole('alert')).toContainText('Scrivi il motivo');
    await here.explain(REASON);
    await look(citizen, 'withdrawal');
    await here.confirmButton().dblclick();
    await page.expectState(status.negative, state.withdrawn);
    await look(citizen, 'instance-withdrawn');
    await expect(citizen.getByRole('button', { name: portal.withdraw })).toHaveCount(0);
  });

  await test.step('another window that still asked is told why not', async () => {
    await there.confirmButton().click();
    await expect(there.dialog().getByRole('alert')).toContainText('non è stata ritirata');
    await expect(there.confirmButton()).toHaveCount(0);
    await expect(second.getByRole('main')).toContainText(state.withdrawn);
    await look(second, 'withdrawal-refused');
  });

  await test.step('it is in the register and in the history once', async () => {
    const api = await Api.forCitizen(stack, cast.resident.fiscalCode);
    const history = async () => {
      const data = await api.ask('query($code: String!) { instance(code: $code) { history { type } } }', {
        code,
      });
      return listAt(data, 'instance.history').map((event) => textAt(event, 'type'));
    };
    const types = await history();
    expect(types.filter((type) => type === 'corrected')).toHaveLength(1);
    expect(types.filter((type) => type === 'withdrawn')).toHaveLength(1);
  });

  await test.step('the operator reads why and finds nothing to do', async () => {
    const desk = new Office(staff);
    await desk.enter(STAFF.operator);
    await staff.goto(`/backoffice/istanze/${code}`);
    const instance = new OfficeInstance(staff, code);
    await instance.expectState(state.withdrawn);
    await instance.expectNothingToDo();
    await instance.tab(office.tabHistory);
    await expect(instance.panel()).toContainText(`Motivo: «${REASON.slice(0, -1)}»`);
    await expect(instance.panel()).toContainText('Registrata in arrivo al protocollo');
    await expect(instance.panel()).toContainText(
      `Targa: prima «${printedPlate(request.plate)}», adesso «${printedPlate(plate)}»`,
    );
    await look(staff, 'office-withdrawn');
  });
});
