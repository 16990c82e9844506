import type { Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { type OfficeInstance } from '../screens/office-instance';
import { Payment } from '../screens/payment';
import { passAndAccept, takeCharge } from '../support/desk';
import { listAt, textAt } from '../support/json';
import { STAFF, type Person } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import type { Simulators } from '../support/simulators';
import { expect, test } from '../support/test';
import { office, state } from '../support/texts';

interface Awaited {
  readonly code: string;
  readonly desk: OfficeInstance;
}

/** An accepted request whose checkout is open on the citizen's phone. */
async function openCheckout(citizen: Page, staff: Page, person: Person): Promise<Awaited> {
  const code = await sendPermit(citizen, person, permitRequest('worker'));
  const desk = await takeCharge(staff, STAFF.operator, code);
  await passAndAccept(staff, desk);
  const instance = new CitizenInstance(citizen);
  await instance.visit(code);
  await instance.goToPayment();
  await new Payment(citizen).start();
  return { code, desk };
}

async function paymentsOf(simulators: Simulators, notice: string): Promise<number> {
  const payments = listAt(await simulators.state('pagopa'), 'state.payments');
  return payments.filter((payment) => textAt(payment, 'receipt.noticeNumber') === notice).length;
}

async function noticeOf(page: Page): Promise<string> {
  const shown = await page
    .getByText(/Codice avviso/)
    .getByRole('strong')
    .first()
    .textContent();
  return (shown ?? '').replaceAll(/\D/g, '');
}

test('a payment arrives although the browser never comes back', async ({
  citizen,
  staff,
  cast,
  simulators,
}) => {
  const { code, desk } = await openCheckout(citizen, staff, cast.worker);
  const notice = await noticeOf(citizen);
  await new Payment(citizen).settle('Paga ma non tornare');
  await citizen.close();
  await desk.expectState(state.issue);
  await desk.tab(office.tabRecords);
  await expect(desk.panel()).toContainText('Pagato');
  expect(await paymentsOf(simulators, notice)).toBe(1);
  await simulators.awaitMail(cast.worker.email, code, /pagament/i);
});

test('a payment that arrives twice is booked once', async ({ citizen, staff, cast, simulators }) => {
  const { code, desk } = await openCheckout(citizen, staff, cast.worker);
  const notice = await noticeOf(citizen);
  const payment = new Payment(citizen);
  await payment.settle('Paga due volte');
  await payment.expectPaid();
  expect(await paymentsOf(simulators, notice)).toBe(2);
  await desk.expectState(state.issue);
  await desk.tab(office.tabRecords);
  await expect(desk.panel().getByText('Pagato', { exact: true })).toHaveCount(1);
  await desk.tab(office.tabHistory);
  await expect(desk.panel().getByText(/Pagat|Pagamento/)).toHaveCount(1);
  const received = (await simulators.mailTo(cast.worker.email)).filter(
    ({ subject, text }) => `${subject} ${text}`.includes(code) && /pagamento ricevuto/i.test(subject),
  );
  expect(received).toHaveLength(1);
});
