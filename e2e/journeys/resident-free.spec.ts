import { CitizenInstance } from '../screens/citizen-instance';
import { Journey } from '../screens/journey';
import { issueDocument, passAndAccept, takeCharge } from '../support/desk';
import { STAFF } from '../support/people';
import { beginPermit, fillVehicles, goToSummary, passOwnData, permitRequest } from '../support/permit';
import { Confirmation } from '../screens/confirmation';
import { Summary } from '../screens/summary';
import { expect, test } from '../support/test';
import { portal, state, status } from '../support/texts';

test('a resident pays nothing: the payment is left out', async ({ citizen, staff, cast }) => {
  const request = permitRequest('resident');
  const instance = new CitizenInstance(citizen);
  const code = await beginPermit(citizen, cast.resident);
  await passOwnData(citizen);
  await fillVehicles(citizen, request);
  await expect(new Journey(citizen).quote()).toContainText(portal.free);
  await goToSummary(citizen, request);
  const summary = new Summary(citizen);
  await summary.openTerms();
  await summary.confirm();
  await new Confirmation(citizen).expectSent(code);

  const desk = await takeCharge(staff, STAFF.operator, code);
  await passAndAccept(staff, desk);
  await desk.expectState(state.issue);
  await instance.visit(code);
  await expect(instance.payments()).toBeHidden();
  await issueDocument(staff, desk);
  await desk.expectState(state.completed);
  await instance.expectState(status.positive, state.completed);
  await expect(instance.payments()).toBeHidden();
  await expect(instance.documents()).toContainText(portal.documentActive);
});
