import type { Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import type { OfficeInstance } from '../screens/office-instance';
import { Summary } from '../screens/summary';
import { dayAfter, monthsFromToday } from '../support/dates';
import { issueDocument, passAndAccept, takeCharge } from '../support/desk';
import { listAt, textAt } from '../support/json';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import {
  completeRequest,
  goToSummary,
  passOwnData,
  permitForm,
  permitRequest,
  sendPermit,
} from '../support/permit';
import { expect, test } from '../support/test';
import { portal, state, status } from '../support/texts';

const NEW_END = monthsFromToday(3).to;

test('a permit about to end is renewed: nothing is written twice and no day is left without', async ({
  citizen,
  staff,
  cast,
  simulators,
}) => {
  const request = permitRequest('resident', monthsFromToday(1));
  const page = new CitizenInstance(citizen);
  const old = await test.step('a permit that ends in less than sixty days is in force', async () => {
    const code = await sendPermit(citizen, cast.resident, request);
    await obtain(staff, await takeCharge(staff, STAFF.operator, code));
    await page.visit(code);
    await page.expectState(status.positive, state.completed);
    return code;
  });

  const renewed = await test.step('the renewal starts from it, already written', async () => {
    await page.renewal().getByRole('link', { name: portal.renew, exact: true }).click();
    await new Journey(citizen).begin();
    const code = new Journey(citizen).code();
    expect(code).not.toBe(old);
    await passOwnData(citizen);
    const form = new Form(citizen);
    await expect(form.group(permitForm.vehicle).text(permitForm.plate)).toHaveValue(request.plate);
    await expect(citizen.getByRole('region', { name: permitForm.whyGroup })).toContainText(
      permitForm.resident,
    );
    const period = form.group(permitForm.period);
    await expect(period.field('Dal')).toHaveValue(dayAfter(request.to));
    await expect(citizen.getByRole('radio', { name: permitForm.stampBought })).not.toBeChecked();
    await look(citizen, 'renewal-vehicles');
    await period.date('Al', NEW_END);
    await completeRequest(citizen);
    await goToSummary(citizen, request);
    await new Summary(citizen).openTerms();
    await new Summary(citizen).confirm();
    await new Confirmation(citizen).expectSent(code);
    await new Confirmation(citizen).expectRegistered();
    return code;
  });

  await test.step('the earlier permit leads to its renewal and offers no other', async () => {
    await page.visit(old);
    await expect(page.renewal().getByRole('link', { name: renewed })).toBeVisible();
    await expect(page.renewal().getByRole('link', { name: portal.renew, exact: true })).toHaveCount(0);
  });

  await test.step('the office grants it, knowing what it renews', async () => {
    const desk = await takeCharge(staff, STAFF.operator, renewed);
    await expect(desk.header()).toContainText(old);
    await obtain(staff, desk);
  });

  await test.step('at the gates one follows the other day by day', async () => {
    const grants = listAt(await simulators.state('gates'), 'state.grants')
      .filter((grant) => listAt(grant, 'plates').includes(request.plate))
      .map((grant) => [textAt(grant, 'validFrom'), textAt(grant, 'validTo'), textAt(grant, 'state')])
      .sort();
    expect(grants).toEqual([
      [request.from, request.to, 'in-force'],
      [dayAfter(request.to), NEW_END, 'in-force'],
    ]);
    await page.visit(renewed);
    await page.expectState(status.positive, state.completed);
    await expect(page.documents()).toContainText('Attivo dal');
    await look(citizen, 'instance-renewed');
    await page.visit(old);
    await expect(page.documents()).toContainText(portal.documentActive);
    await look(citizen, 'instance-renewed-earlier');
  });
});

async function obtain(staff: Page, desk: OfficeInstance): Promise<void> {
  await passAndAccept(staff, desk);
  await issueDocument(staff, desk);
  await desk.expectState(state.completed);
}
