import type { Page } from '@playwright/test';
import { FormDesigner } from '../screens/form-designer';
import { RuleDialog } from '../screens/rule-dialog';
import { ServiceAdmin } from '../screens/service-admin';
import { ServiceSettings } from '../screens/service-settings';
import { openDesigner } from '../support/compose';
import { installEmptyService } from '../support/composed-service';
import { look } from '../support/look';
import { expect, test } from '../support/test';
import { office } from '../support/texts';

const NUMBER = 'Numero intero';
const HOURS = 'Quante ore';
const AGAIN = 'Quante ore in tutto';

test('an admin renames a field through the whole service, copies between windows, finds their way, and gets back what a crash left', async ({
  staff,
  stack,
  guard,
}, testInfo) => {
  const service = await installEmptyService(stack, testInfo, 'attrezzi');
  const designer = await openDesigner(staff, service);
  const address = staff.url();
  const sheet = staff.getByRole('region', { name: office.properties });

  await test.step('a field that a fee reads gets another name: what changes is shown before, and the fee follows', async () => {
    await designer.kind(NUMBER).click();
    await choose(designer, NUMBER);
    await designer.rename(HOURS);
    await designer.expectSaved();
    const settings = new ServiceSettings(staff);
    await settings.open(office.fees);
    await settings.writeFee('integer1 * 10 €');
    await expect(settings.part(office.fees)).toContainText(`${HOURS} × 10,00 €`);
    await settings.expectSaved();

    await new ServiceAdmin(staff).tab(office.tabForm);
    await choose(designer, HOURS);
    await sheet.getByRole('tab', { name: 'Regole', exact: true }).click();
    await expect(sheet.getByRole('link', { name: 'Vai a «Quota», una voce dei costi' })).toBeVisible();
    await look(staff, 'designer-uses');
    await sheet.getByRole('tab', { name: 'Dati', exact: true }).click();
    await sheet.getByLabel('Nome nelle formule').fill('hours');
    await sheet.getByRole('button', { name: 'Cambia nome' }).click();
    const preview = staff.getByRole('dialog', { name: 'Cambia nome nelle formule' });
    await expect(preview.getByRole('listitem')).toContainText(['Quota, una voce dei costi']);
    await look(staff, 'designer-rename');
    await preview.getByRole('button', { name: 'Cambia «integer1» in «hours»' }).click();
    await designer.expectSaved();
    await settings.open(office.fees);
    await settings.part(office.fees).getByRole('button', { name: 'Modifica il calcolo' }).click();
    const rule = new RuleDialog(staff);
    await rule.view('Formula');
    await expect(rule.line()).toHaveValue('hours * 10 €');
    await staff.getByRole('button', { name: 'Torna indietro' }).click();
  });

  const other = await staff.context().newPage();
  await other.goto(address);
  const there = new FormDesigner(other);
  await there.expectOpen();
  await test.step('what is copied in one window is pasted in another', async () => {
    await new ServiceAdmin(staff).tab(office.tabForm);
    await choose(designer, HOURS);
    await staff.keyboard.press('Control+c');
    await choose(there, HOURS);
    await other.keyboard.press('Control+v');
    for (const each of [designer, there]) await expect(each.field(HOURS, NUMBER)).toHaveCount(2);
  });

  await test.step('outline and search lead to it', async () => {
    await designer.openTab('Struttura');
    await staff.getByRole('treeitem', { name: HOURS }).last().click();
    await expect(designer.field(HOURS, NUMBER).last()).toHaveAttribute('aria-selected', 'true');
    await look(staff, 'designer-outline');
    await staff.keyboard.press('Control+f');
    await staff.keyboard.type('ore');
    await staff.keyboard.press('Enter');
    await expect(staff.getByRole('search').getByRole('status')).toHaveText('1 di 2');
    await expect(designer.field(HOURS, NUMBER).first()).toHaveAttribute('aria-selected', 'true');
    await staff.keyboard.press('Escape');
  });

  await test.step('a window that dies before it saved leaves its edits to the next', async () => {
    guard.allow(/Failed to load resource|net::ERR_FAILED/);
    await refuseSaves(other);
    await choose(there, HOURS);
    await there.rename(AGAIN);
    await expect(other.getByText('Non salvato: il servizio non risponde').first()).toBeVisible();
    await other.close({ runBeforeUnload: false });
    await staff.goto(address);
    await expect(designer.field(AGAIN, NUMBER)).toHaveCount(0);
    await expect(staff.getByText('Ci sono modifiche non salvate')).toBeVisible();
    await look(staff, 'designer-left-behind');
    await staff.getByRole('button', { name: 'Riprendi le modifiche' }).click();
    await expect(designer.field(AGAIN, NUMBER)).toBeVisible();
    await designer.expectSaved();
  });
});

async function choose(designer: FormDesigner, name: string): Promise<void> {
  await designer
    .field(name, NUMBER)
    .first()
    .click({ position: { x: 30, y: 14 } });
}

/** The network loses what is to be saved, and nothing else. */
async function refuseSaves(page: Page): Promise<void> {
  await page.route('**/graphql', (route) =>
    (route.request().postData() ?? '').includes('mutation SaveForm(') ? route.abort() : route.continue(),
  );
}
