import { CitizenInstance } from '../screens/citizen-instance';
import { takeCharge } from '../support/desk';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import { expect, test } from '../support/test';
import { office, portal, state, status } from '../support/texts';

test('a refusal goes through its notice and answers the remarks', async ({
  citizen,
  staff,
  cast,
  simulators,
}) => {
  const reasons = 'L’indirizzo indicato non ha un accesso carrabile nella zona.';
  const answer = 'La planimetria allegata riguarda un altro numero civico.';
  const instance = new CitizenInstance(citizen);
  const code = await sendPermit(citizen, cast.worker, permitRequest('worker'));

  const desk = await takeCharge(staff, STAFF.operator, code);
  await desk.expectUnavailable(office.reject);
  await desk.choose(office.preRejection);
  await desk.form().write('Motivi che ostano all’accoglimento', reasons);
  await look(staff, 'office-pre-rejection');
  await desk.confirm(office.preRejection);
  await desk.sendNow();
  await simulators.awaitMail(cast.worker.email, code, /10-bis|preavviso/i);

  await instance.visit(code);
  await instance.expectState(status.citizen, state.notice);
  await look(citizen, 'instance-notice');
  const remarks = instance.activity('Osservazioni');
  await instance.press(portal.remarks);
  await remarks.write('Perché la richiesta va accolta', 'L’accesso carrabile c’è: allego la planimetria.');
  await look(citizen, 'instance-remarks');
  await remarks.submit(portal.remarks);
  await instance.expectState(status.office, state.review);

  await desk.expectState(state.review);
  await expect(desk.action(office.reject)).toBeVisible();
  await desk.choose(office.reject);
  await expect(desk.form().text('Motivi')).toHaveValue(reasons);
  await desk.form().write('Risposta alle osservazioni', answer);
  await look(staff, 'office-reject');
  await desk.confirm(office.reject);
  await desk.sendNow();
  await desk.expectState(state.rejected);

  await instance.visit(code);
  await instance.expectState(status.negative, state.rejected);
  await expect(instance.communications()).toContainText(/rigett|respint|non accolt/i);
  await simulators.awaitMail(cast.worker.email, code, /rigett|respint|non accolt/i);
  await look(citizen, 'instance-rejected');
});
