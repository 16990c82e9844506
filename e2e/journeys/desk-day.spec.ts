import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitRequest, sendPermit } from '../support/permit';
import { DESK, expect, test } from '../support/test';
import { office } from '../support/texts';

const CLAIM_IN = /^Prendi in carico/;

test('an operator’s day: what comes next, a colleague at the same request, everything as files, and the figures', async ({
  citizen,
  staff,
  open,
  stack,
  cast,
}) => {
  const code = await sendPermit(citizen, cast.resident, permitRequest('resident'));
  const instance = new OfficeInstance(staff, code);

  await test.step('what happened stands on the desk with its one next step', async () => {
    await new Office(staff).enter(STAFF.operator);
    const happened = staff.getByRole('region', { name: 'Che cosa è successo' });
    const task = happened.getByRole('listitem').filter({ has: staff.locator(`a[href*="${code}"]`) });
    await expect(task).toContainText('È arrivata');
    await staff.keyboard.press('j');
    await expect(staff.locator('[data-task]').first()).toBeFocused();
    await look(staff, 'office-next-work');
    await task.getByRole('link', { name: CLAIM_IN }).click();
    await expect(staff.getByRole('heading', { name: office.claim })).toBeVisible();
  });

  await test.step('a colleague at the same request is seen, and what they are about to decide', async () => {
    const other = await open({ baseURL: stack.portal, viewport: DESK });
    await new Office(other).enter(STAFF.manager);
    await other.goto(`/backoffice/istanze/${code}`);
    await expect(other.getByText(`${STAFF.operator.name} sta preparando: ${office.claim}`)).toBeVisible();
    await expect(staff.getByText(`${STAFF.manager.name} sta guardando questa istanza`)).toBeVisible();
    await look(other, 'office-colleague');
    await instance.confirm(office.claim);
    await expect(other.getByText(`${STAFF.operator.name} sta guardando questa istanza`)).toBeVisible();
    await other.goto('/backoffice/statistiche');
    await expect(other.getByRole('heading', { level: 1, name: 'Statistiche' })).toBeVisible();
    await expect(other.getByRole('region', { name: 'Istanze aperte per età' })).toContainText('aspetta');
    await look(other, 'office-statistics');
  });

  await test.step('the whole file is one archive', async () => {
    const file = await download(staff, () =>
      staff.getByRole('link', { name: 'Scarica il fascicolo' }).click(),
    );
    expect(file.name).toBe(`fascicolo-${code}.zip`);
    expect(file.bytes.subarray(0, 2).toString('latin1')).toBe('PK');
    for (const name of ['indice.html', 'SHA256SUMS.txt', '01 Richiesta.pdf'])
      expect(file.bytes.includes(Buffer.from(name, 'utf8'))).toBe(true);
  });

  await test.step('the first letters of a name find it, and Enter opens it', async () => {
    await staff.goto('/backoffice');
    await staff.getByRole('combobox', { name: office.search }).fill(code);
    await expect(staff.getByRole('option', { name: new RegExp(code) })).toBeVisible();
    await look(staff, 'office-search');
    await staff.keyboard.press('ArrowDown');
    await staff.keyboard.press('Enter');
    await expect(instance.header()).toContainText(code);
  });

  await test.step('the columns of the list stay as they were chosen, and the list leaves as a spreadsheet', async () => {
    await staff.goto('/backoffice/istanze?order=newest');
    await expect(staff.getByRole('columnheader', { name: 'Scadenza' })).toBeVisible();
    await staff.getByRole('button', { name: 'Scegli le colonne' }).click();
    const choice = staff.getByRole('dialog', { name: 'Colonne dell’elenco' });
    await choice.getByRole('checkbox', { name: 'Codice fiscale' }).check();
    await choice.getByRole('button', { name: 'Sposta prima: Codice fiscale' }).click();
    await look(staff, 'office-columns');
    await choice.getByRole('button', { name: 'Salva le colonne' }).click();
    await expect(staff.getByRole('columnheader', { name: 'Codice fiscale' })).toBeVisible();
    await staff.reload();
    await expect(staff.getByRole('columnheader', { name: 'Codice fiscale' })).toBeVisible();
    await look(staff, 'office-queue-table');
    await staff.getByRole('button', { name: 'Scarica l’elenco' }).click();
    const sheet = await download(staff, () => staff.getByRole('menuitem', { name: /XLSX/ }).click());
    expect(sheet.name).toMatch(/^pratiche-.*\.xlsx$/);
    expect(sheet.bytes.includes(Buffer.from('xl/worksheets/sheet1.xml'))).toBe(true);
  });
});

async function download(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [started] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: started.suggestedFilename(), bytes: await readFile(await started.path()) };
}
