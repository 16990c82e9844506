import { randomUUID } from 'node:crypto';
import { CitizenInstance } from '../screens/citizen-instance';
import { Form } from '../screens/form';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { look } from '../support/look';
import { STAFF, WALK_IN } from '../support/people';
import { installPlainPermit } from '../support/plain-permit';
import { expect, test } from '../support/test';
import { office, portal, state } from '../support/texts';

test('the office files for a person at the counter, and they find it when they first come in', async ({
  citizen,
  staff,
  stack,
}) => {
  const own = randomUUID().slice(0, 6);
  const service = { slug: `passo-sportello-${own}`, title: `Passo allo sportello ${own}` };
  await installPlainPermit(stack, service);
  const desk = new Office(staff);
  await desk.enter(STAFF.operator);

  await test.step('the operator says who it is and begins the form', async () => {
    await staff.getByRole('link', { name: 'Sportello', exact: true }).click();
    await look(staff, 'office-counter');
    await staff.getByRole('button', { name: /Servizio/ }).click();
    await staff.getByRole('option', { name: service.title, exact: true }).click();
    await staff.getByRole('textbox', { name: 'Codice fiscale', exact: true }).fill(WALK_IN.fiscalCode);
    await staff.getByLabel('Nome', { exact: true }).fill(WALK_IN.givenName);
    await staff.getByLabel('Cognome', { exact: true }).fill(WALK_IN.familyName);
    await staff.getByRole('textbox', { name: 'Estremi', exact: true }).fill('Carta d’identità CA00000AA');
    await staff.getByRole('button', { name: 'Compila la domanda' }).click();
    await new Form(staff.getByRole('region', { name: service.title })).write('Oggetto', 'Passo carrabile');
    await expect(staff.getByText('Bozza salvata')).toBeVisible();
  });
  const code = await test.step('what was left is found again, with what was written', async () => {
    await staff.reload();
    const drafts = staff.getByRole('region', { name: 'Domande da finire' });
    const mine = drafts.getByRole('listitem').filter({ hasText: service.title });
    await look(staff, 'office-counter-drafts');
    await mine.getByRole('button', { name: /^Riprendi la domanda di/ }).click();
    const form = staff.getByRole('region', { name: service.title });
    await expect(new Form(form).text('Oggetto')).toHaveValue('Passo carrabile');
    await look(staff, 'office-counter-form');
    await staff.getByRole('button', { name: 'Invia la domanda' }).click();
    await staff.waitForURL(/\/istanze\/TER-/);
    return new URL(staff.url()).pathname.split('/').at(-1) ?? '';
  });
  await test.step('it stands in the same queue, with both persons in its history', async () => {
    await desk.open(code);
    const instance = new OfficeInstance(staff, code);
    await instance.expectState(state.review);
    await expect(instance.header()).toContainText('Allo sportello');
    await instance.tab(office.tabHistory);
    await expect(instance.panel()).toContainText(STAFF.operator.name);
    await expect(instance.panel()).toContainText(WALK_IN.familyName);
  });
  await test.step('the person, who had never come in, finds it in their area', async () => {
    await citizen.goto('/area-personale/attivita');
    await new Login(citizen).enterCie(WALK_IN);
    await citizen.goto('/area-personale/attivita');
    await expect(citizen.getByRole('main').getByText(service.title)).toBeVisible();
    await new CitizenInstance(citizen).visit(code);
    await expect(citizen.getByRole('region', { name: portal.facts })).toContainText(/\d{7} del /);
  });
});
