import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { ServiceAdmin } from '../screens/service-admin';
import { ServiceSettings } from '../screens/service-settings';
import { Summary } from '../screens/summary';
import { Confirmation } from '../screens/confirmation';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { beginPermit } from '../support/permit';
import { installPricedService, priced } from '../support/priced-service';
import { expect, test } from '../support/test';
import { office } from '../support/texts';

test('an admin makes the price a calculation, tries it, changes a text and publishes: the citizen pays and reads that', async ({
  staff,
  citizen,
  cast,
  stack,
  simulators,
}, testInfo) => {
  const service = await installPricedService(stack, testInfo);
  await new Office(staff).enter(STAFF.admin);
  const admin = new ServiceAdmin(staff);
  await admin.open(service.title);
  const settings = new ServiceSettings(staff);

  await test.step('the price', async () => {
    await settings.open(office.fees);
    await settings.writeFee(`${priced.key} * 12.50 €`);
    await expect(settings.trial()).toContainText('Mancano risposte');
    await new Form(settings.trial()).write(priced.hours, '4');
    await expect(settings.trial()).toContainText('50,00');
    await settings.expectSaved();
    await look(staff, 'settings-fees');
  });

  await test.step('a text', async () => {
    await settings.open(office.templates);
    await settings.chooseText(/Avviso accepted/);
    await settings.body('Italiano').fill('Ciao ');
    await settings.insert('Nome di chi chiede');
    await expect(settings.body('Italiano')).toHaveValue('Ciao {applicantName}');
    await settings.body('Italiano').pressSequentially(', il corso ti aspetta. {kode}');
    await expect(staff.getByText('Un segnaposto non esiste')).toBeVisible();
    await settings.body('Italiano').fill('Ciao {applicantName}, il corso ti aspetta.');
    await expect(staff.getByText('Un segnaposto non esiste')).toHaveCount(0);
    await expect(settings.preview()).toContainText('Ciao Maria Esempio, il corso ti aspetta.');
    await settings.expectSaved();
    await look(staff, 'settings-texts');
  });

  await test.step('what is missing', async () => {
    await admin.tab(office.tabChecks);
    await expect(staff.getByRole('listitem').filter({ hasText: 'Costi' })).toContainText('Pronto');
    await look(staff, 'settings-checks');
    await admin.openPublishing();
    await admin.publish();
  });

  await beginPermit(citizen, cast.fourth, service.slug);
  const journey = new Journey(citizen);
  await journey.acceptAll();
  await journey.expectScreen(priced.step);
  await new Form(citizen).write(priced.hours, '3');
  await citizen.keyboard.press('Tab');
  await expect(journey.quote()).toContainText('37,50');
  await journey.next();
  const summary = new Summary(citizen);
  await summary.expectShown();
  const code = journey.code();
  await summary.openTerms();
  await summary.confirm();
  await new Confirmation(citizen).expectSent(code);
  await simulators.awaitMail(
    cast.fourth.email,
    code,
    new RegExp(`Ciao ${cast.fourth.name}, il corso ti aspetta`, 'i'),
  );
});

test('a price that cannot be: what is wrong is said where it is, and nothing is saved', async ({
  staff,
  stack,
}, testInfo) => {
  const service = await installPricedService(stack, testInfo);
  await new Office(staff).enter(STAFF.admin);
  await new ServiceAdmin(staff).open(service.title);
  const settings = new ServiceSettings(staff);
  await settings.open(office.fees);
  const fees = new Form(settings.part(office.fees));
  await fees.write('Codice di tassonomia pagoPA', 'IM');
  await staff.keyboard.press('Tab');
  await expect(settings.part(office.fees)).toContainText('sette cifre');
  await expect(staff.locator('.autosave-note')).toHaveAttribute('data-status', 'invalid');
  await staff.reload();
  await expect(fees.text('Codice di tassonomia pagoPA')).toHaveValue('9/0101002IM/');
});
