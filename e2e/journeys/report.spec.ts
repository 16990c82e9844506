import { randomUUID } from 'node:crypto';
import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { ServiceSheet } from '../screens/service-sheet';
import { Summary } from '../screens/summary';
import { Api } from '../support/api';
import { look } from '../support/look';
import { sampleOpenDraft } from '../support/open-draft';
import { AnyForm } from '../screens/any-form';
import { STAFF } from '../support/people';
import { runSeed } from '../support/by-seed';
import { expect, test } from '../support/test';

test('a problem in town is reported from the footer; taken up, it stands in the public list without names', async ({
  citizen,
  staff,
  stack,
  cast,
  guard,
}) => {
  // Without its secret a link leads nowhere: the page that says so is not found.
  guard.allow(/status of 404/);
  const title = `Lampione spento ${randomUUID().slice(0, 6)}`;

  const { code, form } = await test.step('reported with its place, from the link of every page', async () => {
    await citizen.goto('/segnalazioni');
    await look(citizen, 'reports');
    await citizen.locator('footer [data-element=report-inefficiency]').click();
    await new ServiceSheet(citizen).request();
    await new Login(citizen).enterSpid(cast.resident);
    const journey = new Journey(citizen);
    await journey.begin();
    const opened = journey.code();
    await journey.acceptAll();
    const api = await Api.forCitizen(stack, cast.resident.fiscalCode);
    const { form } = await sampleOpenDraft(api, opened, runSeed);
    for (const [index, step] of form.steps.entries()) {
      await journey.expectScreen(step.title);
      await new AnyForm(citizen).fill(step.rows);
      if (index === 0) await new Form(citizen).write('Titolo della segnalazione', title);
      else await new Form(citizen).choose('Possiamo pubblicarla senza i tuoi dati?', 'Sì');
      await look(citizen, `report-${index + 1}`);
      await journey.next();
    }
    await new Summary(citizen).expectAnswers(title);
    await new Summary(citizen).openTerms();
    await new Summary(citizen).confirm();
    await new Confirmation(citizen).expectSent(opened);
    await citizen.goto('/segnalazioni');
    await expect(citizen.getByRole('main')).not.toContainText(title);
    return { code: opened, form };
  });

  await test.step('the office takes it up', async () => {
    const desk = new Office(staff);
    await desk.enter(STAFF.otherOffice);
    await desk.open(code);
    await new OfficeInstance(staff, code).choose('Prendi in carico');
    await expect(new OfficeInstance(staff, code).action('Avvia l’intervento')).toBeVisible();
  });

  await test.step('anybody reads what and where, nobody reads who', async () => {
    await citizen.goto('/segnalazioni');
    const card = citizen.getByRole('listitem').filter({ hasText: title });
    await expect(card).toBeVisible();
    await expect(card).not.toContainText(cast.resident.name.split(' ')[1] ?? '');
    await expect(card).not.toContainText(code);
    await look(citizen, 'reports-one');
  });

  await test.step('who does not want to log in reports too, and comes back with the secret link alone', async () => {
    const lamp = `Buca senza accesso ${randomUUID().slice(0, 6)}`;
    await citizen.context().clearCookies();
    await citizen.goto('/servizi/segnalazione-disservizio');
    await new ServiceSheet(citizen).request();
    await look(citizen, 'access-guest');
    await citizen.getByRole('button', { name: 'Continua senza accesso' }).click();
    const journey = new Journey(citizen);
    await expect(citizen.getByRole('heading', { level: 2, name: 'Come usiamo i tuoi dati' })).toBeVisible();
    const opened = journey.code();
    await look(citizen, 'consent-guest');
    await journey.next();
    for (const [index, step] of form.steps.entries()) {
      await journey.expectScreen(step.title);
      await new AnyForm(citizen).fill(step.rows);
      if (index === 0) await new Form(citizen).write('Titolo della segnalazione', lamp);
      if (index === 0) await look(citizen, 'form-guest');
      await journey.next();
    }
    await new Summary(citizen).openTerms();
    await new Summary(citizen).confirm();
    await new Confirmation(citizen).expectSent(opened);
    await look(citizen, 'sent-guest');
    const link = await citizen
      .getByRole('region', { name: 'Conserva questo link' })
      .getByRole('code')
      .innerText();
    await citizen.goto('/area-personale');
    await expect(citizen.getByRole('heading', { level: 1, name: 'Accedi' })).toBeVisible();
    await citizen.context().clearCookies();
    await citizen.goto(new URL(link).pathname);
    await expect(citizen.getByRole('heading', { level: 1 })).toContainText('non vale');
    await citizen.goto(new URL(link).pathname + new URL(link).search);
    await expect(citizen.getByRole('main')).toContainText(opened);
    await look(citizen, 'instance-guest');
  });
});
