import { randomUUID } from 'node:crypto';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { installPlainPermit } from '../support/plain-permit';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

const CHILD = { name: 'Dino Prova', fiscalCode: 'PRVDNI16S05A944W' };

test('a parent asks for a child, somebody declares a delegation, and the office sees and checks who acts', async ({
  citizen,
  staff,
  cast,
  stack,
}) => {
  const own = randomUUID().slice(0, 6);
  const service = { slug: `passo-altri-${own}`, title: `Passo per altri ${own}` };
  await installPlainPermit(stack, service);
  const journey = new Journey(citizen);
  const sheet = new ServiceSheet(citizen);
  await sheet.visit(service.slug);
  await sheet.request();
  await new Login(citizen).enterSpid(cast.resident);
  await journey.begin();

  await test.step('the child comes from the register, and both names stand on every screen', async () => {
    await citizen.getByRole('button', { name: /^Fai questa richiesta per un’altra persona/ }).click();
    await citizen.getByRole('radio', { name: /^Per un figlio minorenne/ }).check();
    await citizen.getByRole('radio', { name: new RegExp(CHILD.name) }).check();
    await citizen.getByRole('button', { name: portal.forWhomContinue }).click();
    await expect(citizen.getByRole('alert')).toContainText('conferma la dichiarazione');
    await citizen.getByRole('checkbox').check();
    await look(citizen, 'for-whom');
    await citizen.getByRole('button', { name: portal.forWhomContinue }).click();
    await expect(citizen.getByText(`Stai compilando per conto di ${CHILD.name}`)).toBeVisible();
  });
  const code = journey.code();
  await test.step('it is sent with both persons', async () => {
    await journey.proceed();
    await new Form(citizen.getByRole('main')).write('Oggetto', 'Passo carrabile');
    await journey.next();
    const who = citizen.getByRole('region', { name: 'Chi fa la richiesta' });
    await expect(who).toContainText(CHILD.fiscalCode);
    await expect(who).toContainText(cast.resident.name);
    await look(citizen, 'summary-for-another');
    const summary = new Summary(citizen);
    await summary.openTerms();
    await summary.confirm();
    await expect(citizen.getByRole('heading', { name: portal.sent })).toBeVisible();
  });
  await test.step('who has a written delegation uploads it', async () => {
    await citizen.goto('/area-personale/rappresentanza');
    await citizen.getByRole('button', { name: 'Aggiungi chi rappresenti' }).click();
    await citizen.getByRole('radio', { name: 'Ho una delega scritta' }).check();
    await look(citizen, 'representation-form');
    await citizen.getByLabel('Nome', { exact: true }).fill('Pia');
    await citizen.getByLabel('Cognome', { exact: true }).fill('Scomparsa');
    await citizen.getByLabel('Codice fiscale').fill('SCMPIA40M55F839D');
    await citizen.getByRole('button', { name: 'Salva la rappresentanza' }).click();
    await expect(citizen.getByLabel('Ultimo giorno')).toHaveAccessibleDescription(/Compila|obbligatori/i);
    await look(citizen, 'representation');
  });
  await test.step('the office reads who acts for whom', async () => {
    const desk = new Office(staff);
    await desk.enter(STAFF.operator);
    await desk.open(code);
    await expect(new OfficeInstance(staff, code).header()).toContainText(CHILD.name);
    await expect(staff.getByText(`${cast.resident.name} agisce per conto di ${CHILD.name}`)).toBeVisible();
    await look(staff, 'office-instance-for-another');
  });
});
