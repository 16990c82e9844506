import { ServiceAdmin } from '../screens/service-admin';
import { openDesigner } from '../support/compose';
import { installEmptyService } from '../support/composed-service';
import { look } from '../support/look';
import { DESK, expect, test } from '../support/test';
import { office } from '../support/texts';

const LARGE = { width: 1920, height: 1080 };
const TEST = 'Chi non scrive nulla può inviare';

test('an admin sees the form on a phone as somebody, tries the service to its end, and keeps a test of it', async ({
  staff: page,
  stack,
}, testInfo) => {
  test.slow();
  const composed = await installEmptyService(stack, testInfo, 'prova');
  const designer = await openDesigner(page, composed);
  const service = new ServiceAdmin(page);
  await designer.kind('Testo breve').click();
  await designer.expectSaved();

  await test.step('the preview is as wide as a phone, and follows what is edited', async () => {
    await page.getByRole('button', { name: 'Anteprima', exact: true }).click();
    const preview = page.getByRole('region', { name: 'Anteprima del modulo' });
    await expect(preview).toBeVisible();
    const box = await preview.locator('.preview-page').boundingBox();
    expect(Math.round(box?.width ?? 0)).toBe(390);
    await preview.getByRole('button', { name: /Come questa persona/ }).click();
    await page.getByRole('option', { name: 'Residente con famiglia' }).click();
    const fields = preview.getByRole('textbox', { name: /^Testo breve/ });
    await expect(fields).toHaveCount(1);
    await designer.field('Testo breve', 'Testo breve').click({ position: { x: 30, y: 16 } });
    await page.keyboard.press('Control+d');
    await expect(fields).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(fields).toHaveCount(1);
    await look(page, 'preview-phone');
    await page.setViewportSize(LARGE);
    await look(page, 'preview-phone');
    await page.setViewportSize(DESK);
    await preview.getByRole('button', { name: /^Telefono/ }).click();
    await page.getByRole('option', { name: 'Computer' }).click();
    await expect(preview).toHaveAttribute('data-mode', 'desktop');
    await look(page, 'preview-desktop');
    await page.getByRole('button', { name: 'Chiudi l’anteprima' }).click();
    await expect(preview).toBeHidden();
  });

  await test.step('the service is tried: its screens, its price, its flow and its clock', async () => {
    await page.getByRole('link', { name: 'Prova il servizio' }).click();
    const journey = page.getByRole('region', { name: 'Il percorso del cittadino' });
    await expect(journey).toBeVisible();
    await look(page, 'trial-journey');
    await journey.getByRole('list').first().getByRole('button').last().click();
    await expect(journey.getByText('Totale da pagare').first()).toBeVisible();
    await look(page, 'trial-summary');
    await journey.getByRole('button', { name: 'Invia per prova' }).click();
    const flow = page.getByRole('region', { name: 'Dopo l’invio' });
    await expect(flow).toBeVisible();
    await look(page, 'trial-flow');
    await page.setViewportSize(LARGE);
    await look(page, 'trial-flow');
    await page.setViewportSize(DESK);
    await flow.getByRole('button', { name: 'Passano 10 giorni' }).click();
    await flow.getByText('Che cosa è successo finora').click();
    await expect(flow.getByText(/è passato il tempo/)).toBeVisible();
    await flow.getByRole('button', { name: 'Ricomincia la prova' }).click();
    await expect(journey).toBeVisible();
  });

  await test.step('what was tried becomes a test, which passes', async () => {
    await page.getByRole('textbox', { name: /^Nome della prova/ }).fill(TEST);
    await page.getByRole('button', { name: 'Salva la prova' }).click();
    await expect(page.getByText('La prova passa.')).toBeVisible();
    await look(page, 'tests');
  });

  await test.step('a change of the form that breaks it is said at once, with the way there', async () => {
    await service.tab(office.tabForm);
    await designer.expectOpen();
    await expect(page.getByRole('link', { name: '1 prova: passata' })).toBeVisible();
    await designer.kind('Testo breve').click();
    await page.getByRole('region', { name: office.properties }).getByRole('tab', { name: 'Regole' }).click();
    await designer.properties().choose('È obbligatorio', 'Sì');
    await expect(page.getByRole('link', { name: '1 prova: 0 passate, 1 no' })).toBeVisible();
    await designer.expectSaved();
    await page.getByRole('link', { name: /^1 prova/ }).click();
    await expect(page.getByText('c’è un errore che non si aspettava')).toBeVisible();
    await look(page, 'tests-failing');
  });
});
