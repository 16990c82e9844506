import { CitizenInstance } from '../screens/citizen-instance';
import { Confirmation } from '../screens/confirmation';
import { Summary } from '../screens/summary';
import { issueDocument, passAndAccept, takeCharge } from '../support/desk';
import { listAt } from '../support/json';
import { STAFF } from '../support/people';
import { beginPermit, fillVehicles, goToSummary, passOwnData, permitRequest } from '../support/permit';
import { Simulators } from '../support/simulators';
import { Stack } from '../support/stack';
import { DESK, expect, PHONE, test } from '../support/test';
import { state, status } from '../support/texts';

test('everything is killed right after the request was sent, and after the restart the story goes on', async ({
  open,
  cast,
  guard,
}) => {
  test.setTimeout(360_000);
  guard.allow(
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|WebSocket/,
  );
  const stack = await Stack.create();
  try {
    const { portal, simulators: address } = stack.addresses;
    const simulators = new Simulators(address);
    const citizen = await open({ baseURL: portal, viewport: PHONE });
    const request = permitRequest('resident');
    const code = await beginPermit(citizen, cast.resident);
    await passOwnData(citizen);
    await fillVehicles(citizen, request);
    await goToSummary(citizen, request);
    const summary = new Summary(citizen);
    await summary.openTerms();
    await summary.confirm();
    const confirmation = new Confirmation(citizen);
    await confirmation.expectSent(code);

    await stack.kill();
    await stack.start();

    await citizen.reload();
    await confirmation.expectSent(code);
    await confirmation.expectRegistered();
    await simulators.awaitMail(cast.resident.email, code, /ricevut|protocoll/i);
    const staff = await open({ baseURL: portal, viewport: DESK });
    const desk = await takeCharge(staff, STAFF.operator, code);
    await passAndAccept(staff, desk);
    await issueDocument(staff, desk);
    await desk.expectState(state.completed);
    const instance = new CitizenInstance(citizen);
    await instance.visit(code);
    await instance.expectState(status.positive, state.completed);
    const grants = listAt(await simulators.state('gates'), 'state.grants');
    expect(grants.filter((grant) => listAt(grant, 'plates').includes(request.plate))).toHaveLength(1);
  } finally {
    await stack.remove();
  }
});
