import type { Locator, Page } from '@playwright/test';
import { FormDesigner } from '../screens/form-designer';
import { Keyboard } from '../screens/keyboard';
import { composed, type ComposedService } from './composed-service';
import { STAFF } from './people';
import { expect } from './test';
import { office } from './texts';

/** Logs in and opens the form of a service, with the tab key alone. */
export async function openDesignerByKeys(page: Page, service: ComposedService): Promise<FormDesigner> {
  const keys = new Keyboard(page);
  await page.goto('/backoffice');
  await keys.press(page.getByRole('link', { name: office.login, exact: true }));
  await keys.press(page.locator(`button[name="person"][value="${STAFF.admin.id}.staff"]`));
  await keys.press(page.getByRole('link', { name: office.services, exact: true }));
  await keys.press(page.getByRole('link', { name: service.title, exact: true }));
  await keys.press(page.getByRole('link', { name: office.tabForm, exact: true }));
  const designer = new FormDesigner(page);
  await expect(designer.palette()).toBeVisible();
  return designer;
}

/** Writes the condition, the calculation and the check across fields, each as a formula, without a pointer. */
export async function writeRulesByKeys(page: Page, designer: FormDesigner): Promise<void> {
  const { condition, calculation, check } = composed;
  const keys = new Keyboard(page);
  const sheet = page.getByRole('region', { name: office.properties });
  await find(page, designer.field(condition.field, condition.type), condition.field);
  await openSheet(page, sheet, 'Regole');
  await keys.press(sheet.getByRole('button', { name: /: Mostra se$/ }));
  await writeFormulaByKeys(page, condition.formula);

  await find(page, designer.field(calculation.field, calculation.type), calculation.field);
  await openSheet(page, sheet, 'Contenuto');
  const kinds = sheet.getByRole('group', { name: /^Come si mostra/ }).getByRole('radio');
  await keys.choose(kinds, sheet.getByRole('radio', { name: 'Numero', exact: true }));
  await designer.expectSaved();
  await openSheet(page, sheet, 'Regole');
  await keys.press(sheet.getByRole('button', { name: /: Si calcola così$/ }));
  await writeFormulaByKeys(page, calculation.formula);

  await find(page, designer.field(condition.field, condition.type), condition.field);
  await page.keyboard.press('Escape');
  await toPane(page, '.sheet');
  await keys.press(sheet.getByRole('button', { name: 'Aggiungi un controllo' }));
  await expect(sheet.getByRole('button', { name: /Deve essere vero che/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await writeFormulaByKeys(page, check.formula);
  const message = sheet.getByRole('group', { name: 'Se non è così si legge' }).getByLabel('Italiano');
  await keys.write(message, check.message);
  await page.keyboard.press('Tab');
  await designer.expectSaved();
}

/** Publishes from the page of the service, with the tab key alone. */
export async function publishByKeys(page: Page): Promise<void> {
  const keys = new Keyboard(page);
  await keys.press(page.getByRole('link', { name: office.publish }));
  await keys.press(page.getByRole('button', { name: office.publishConfirm }));
  await expect(page.getByText(office.published)).toBeVisible();
}

/** Finds a part of the form by its words and goes there. */
async function find(page: Page, row: Locator, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Cerca nel modulo' })).toBeFocused();
  await page.keyboard.type(words);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(row).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
}

/** Goes from the page to the properties of what is chosen, and there to one of their tabs. */
async function openSheet(page: Page, sheet: Locator, name: string): Promise<void> {
  await toPane(page, '.sheet');
  await new Keyboard(page).reach(sheet.locator('[role="tab"][aria-selected="true"]'));
  await page.keyboard.press('Home');
  const tab = sheet.getByRole('tab', { name, exact: true });
  await expect(async () => {
    if ((await tab.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 200 });
  }).toPass();
}

async function toPane(page: Page, selector: string): Promise<void> {
  const isInside = () => page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
  for (let tries = 0; tries < 6 && !(await isInside()); tries += 1) await page.keyboard.press('F6');
  expect(await isInside()).toBe(true);
}

async function writeFormulaByKeys(page: Page, formula: string): Promise<void> {
  const keys = new Keyboard(page);
  const dialog = page.getByRole('dialog');
  await keys.reach(dialog.getByRole('radio', { name: 'Frase', exact: true }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await keys.write(dialog.getByRole('textbox', { name: 'La regola come formula' }), formula);
  await keys.press(dialog.getByRole('button', { name: 'Salva la regola' }));
  await expect(dialog).toHaveCount(0);
}
