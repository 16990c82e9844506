import { CitizenInstance } from '../screens/citizen-instance';
import { takeCharge } from '../support/desk';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitForm, permitRequest, sendPermit } from '../support/permit';
import { newPlate, printedPlate } from '../support/plates';
import { expect, test } from '../support/test';
import { office, state, status } from '../support/texts';

test('the office asks for what is missing and the citizen answers', async ({
  citizen,
  staff,
  cast,
  simulators,
}) => {
  const request = permitRequest('resident');
  const corrected = newPlate();
  const instance = new CitizenInstance(citizen);
  const code = await sendPermit(citizen, cast.resident, request);

  const desk = await takeCharge(staff, STAFF.operator, code);
  await desk.choose(office.supplement);
  const form = desk.form();
  await form.write('Spiegazione per il cittadino', 'La targa non è leggibile: scrivila di nuovo.');
  await form.agree('Veicoli');
  await look(staff, 'office-supplement');
  await desk.confirm(office.supplement);
  await desk.sendNow();
  await simulators.awaitMail(cast.resident.email, code, /altre informazioni/i);

  await instance.visit(code);
  await instance.expectState(status.citizen, state.supplement);
  await look(citizen, 'instance-supplement');
  const answer = instance.activity('Risposta alla richiesta di integrazioni');
  const vehicle = answer.group(permitForm.vehicle);
  await vehicle.write(permitForm.plate, corrected);
  await vehicle.choose(permitForm.title, permitForm.owner);
  await answer.write('Scrivi qui la tua risposta', 'Ecco la targa giusta.');
  await instance.press('Invia la risposta');
  await instance.expectState(status.office, state.review);

  await desk.expectState(state.review);
  await expect(desk.panel()).toContainText(printedPlate(corrected));
  await expect(desk.panel()).not.toContainText(printedPlate(request.plate));
  await desk.tab(office.tabHistory);
  await look(staff, 'office-history');
});
