import type { Page } from '@playwright/test';
import { Form } from '../screens/form';
import { FormDesigner } from '../screens/form-designer';
import { Journey } from '../screens/journey';
import { Office } from '../screens/office';
import { RuleDialog } from '../screens/rule-dialog';
import { ServiceAdmin } from '../screens/service-admin';
import { composed, type ComposedService } from './composed-service';
import { look } from './look';
import { STAFF, type Person } from './people';
import { beginPermit } from './permit';
import { expect } from './test';
import { office } from './texts';

/** Opens the form of a service in the back office. */
export async function openDesigner(page: Page, service: ComposedService): Promise<FormDesigner> {
  await new Office(page).enter(STAFF.admin);
  const admin = new ServiceAdmin(page);
  await admin.open(service.title);
  await admin.tab(office.tabForm);
  const designer = new FormDesigner(page);
  await expect(designer.palette()).toBeVisible();
  return designer;
}

/** All twelve fields are there, each in its section. */
export async function expectComposed(page: Page, designer: FormDesigner): Promise<void> {
  for (const { name, type, section } of composed.fields) {
    await expect(designer.field(name, type)).toHaveCount(1);
    const holder = page.locator('[data-section]').filter({ has: designer.section(section) });
    await expect(holder.getByRole('row', { name: `${name}, ${type}`, exact: true })).toHaveCount(1);
  }
}

/** Writes the condition, the calculation and the check across fields, each as a formula. */
export async function writeRules(page: Page, designer: FormDesigner): Promise<void> {
  const { condition, calculation, check } = composed;
  await chooseAndWrite(page, designer, condition, /: Mostra se$/);
  await designer.field(calculation.field, calculation.type).click({ position: { x: 20, y: 12 } });
  await page.getByRole('region', { name: office.properties }).getByRole('tab', { name: 'Contenuto' }).click();
  await designer.properties().choose('Come si mostra', 'Numero');
  await designer.expectSaved();
  await chooseAndWrite(page, designer, calculation, /: Si calcola così$/);
  await designer.field(condition.field, condition.type).press('Escape');
  const sheet = page.getByRole('region', { name: office.properties });
  await sheet.getByRole('button', { name: 'Aggiungi un controllo' }).click();
  await sheet.getByRole('button', { name: /Deve essere vero che/ }).click();
  await writeFormula(page, check.formula);
  await sheet
    .getByRole('group', { name: 'Se non è così si legge' })
    .getByLabel('Italiano')
    .fill(check.message);
  await page.keyboard.press('Tab');
  await designer.expectSaved();
}

async function chooseAndWrite(
  page: Page,
  designer: FormDesigner,
  rule: { readonly field: string; readonly type: string; readonly formula: string },
  button: RegExp,
): Promise<void> {
  await designer.field(rule.field, rule.type).click({ position: { x: 20, y: 12 } });
  const dialog = await RuleDialog.open(page, 'Regole', button);
  await dialog.view('Formula');
  await dialog.line().fill(rule.formula);
  await dialog.save();
}

async function writeFormula(page: Page, formula: string): Promise<void> {
  const dialog = new RuleDialog(page);
  await dialog.view('Formula');
  await dialog.line().fill(formula);
  await dialog.save();
}

export async function publishForm(page: Page): Promise<void> {
  const admin = new ServiceAdmin(page);
  await admin.openPublishing();
  await admin.publish();
}

/** A citizen fills in what was composed: the repeat, the condition, the calculation and the check all behave. */
export async function fillComposed(
  page: Page,
  person: Person,
  service: ComposedService,
  picture: string,
): Promise<void> {
  await beginPermit(page, person, service.slug);
  const journey = new Journey(page);
  await journey.acceptAll();
  await journey.expectScreen(composed.step);
  const form = new Form(page);
  await form.write('Nome e cognome', 'Maria Prova');
  await form.write('Indirizzo e-mail', 'maria@prova.example');
  await form.write('Cellulare', '3331234567');
  await form.date('Data di nascita', '1990-05-05');

  await page
    .getByRole('button', { name: /^Aggiungi/ })
    .first()
    .click();
  await expect(form.text('Nome del figlio')).toHaveCount(2);
  await form.text('Nome del figlio').first().fill('Ada');
  await form.text('Nome del figlio').last().fill('Ugo');

  await expect(form.text('Fermata')).toHaveCount(0);
  await form.choose('Serve il trasporto', 'Sì');
  await expect(form.text('Fermata')).toBeVisible();
  await form.choose('Serve il trasporto', 'No');
  await expect(form.text('Fermata')).toHaveCount(0);
  await form.choose('Serve il trasporto', 'Sì');
  await form.write('Fermata', 'Piazza grande');

  await form.write('Ore a settimana', '9');
  await form.write('Settimane', '5');
  await page.keyboard.press('Tab');
  await expect(page.getByText('45', { exact: true })).toBeVisible();
  await journey.next();
  await expect(page.getByText(composed.check.message).first()).toBeVisible();
  await look(page, `composed-${picture}`);

  await form.write('Settimane', '4');
  await page.keyboard.press('Tab');
  await expect(page.getByText('36', { exact: true })).toBeVisible();
  await journey.next();
  await expect(page.getByRole('heading', { level: 1, name: composed.step })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Piazza grande');
  await expect(page.getByRole('main')).toContainText('Ugo');
}
