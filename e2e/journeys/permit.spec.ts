import { CitizenInstance } from '../screens/citizen-instance';
import { Payment } from '../screens/payment';
import { issueDocument, passAndAccept, takeCharge } from '../support/desk';
import { listAt, textAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import { expect, test } from '../support/test';
import { portal, state, status } from '../support/texts';
import { until } from '../support/until';

test('a worker asks for a permit, the office accepts it, the citizen pays and receives it', async ({
  citizen,
  staff,
  cast,
  simulators,
}) => {
  const request = permitRequest('worker');
  const instance = new CitizenInstance(citizen);

  const code = await test.step('the citizen sends the request', () =>
    sendPermit(citizen, cast.worker, request));
  await simulators.awaitMail(cast.worker.email, code, /ricevut|protocoll/i);

  const desk = await test.step('the operator takes charge and accepts', async () => {
    const opened = await takeCharge(staff, STAFF.operator, code);
    await passAndAccept(staff, opened);
    await opened.expectState(state.payment);
    return opened;
  });

  await test.step('the citizen pays', async () => {
    await instance.visit(code);
    await instance.expectState(status.citizen, state.payment);
    await look(citizen, 'instance-to-pay');
    await instance.goToPayment();
    const payment = new Payment(citizen);
    await payment.expectAmount('20,00');
    await payment.start();
    await payment.settle('Paga');
    await payment.expectPaid();
    await look(citizen, 'payment-paid');
  });

  await test.step('the operator previews and issues the permit', async () => {
    await issueDocument(staff, desk);
    await desk.expectState(state.completed);
  });

  await test.step('the permit is active once the gates know the plate', async () => {
    const grant = await until('the gates to know the plate', async () => {
      const grants = listAt(await simulators.state('gates'), 'state.grants');
      return grants.find((one) => listAt(one, 'plates').includes(request.plate));
    });
    expect(textAt(grant, 'state')).toBe('in-force');
    await instance.visit(code);
    await instance.expectState(status.positive, state.completed);
    await expect(instance.documents()).toContainText(portal.documentActive);
    await look(citizen, 'instance-completed');
  });

  await test.step('the PDF downloads and its check says it is valid', async () => {
    const download = citizen.waitForEvent('download');
    await instance
      .documents()
      .getByRole('link', { name: /^Scarica/ })
      .first()
      .click();
    const file = await (await download).createReadStream();
    const [start] = await file.take(1).toArray();
    expect(String(start).slice(0, 5)).toBe('%PDF-');
    await instance.documents().getByRole('link', { name: portal.verify }).first().click();
    await expect(citizen.getByText(portal.valid)).toBeVisible();
    await expect(citizen.getByRole('main')).toContainText(request.plate);
    await look(citizen, 'document-check');
  });
});
