import { readFile } from 'node:fs/promises';
import { FormDesigner } from '../screens/form-designer';
import { Library } from '../screens/library';
import { Office } from '../screens/office';
import { installEarlierEdition } from '../support/earlier-edition';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { DESK, expect, test } from '../support/test';

const FIRST = 'Bonus per i libri';
const SECOND = 'Bonus per lo sport';

test('an admin makes two services, changes the matrix and a shared section, updates one form of two, and takes a service to another municipality', async ({
  open,
  stack,
}) => {
  const admin = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(admin).enter(STAFF.admin);
  const library = new Library(admin);
  const address = await library.createService('Vantaggi economici', FIRST);
  await look(admin, 'sheet-editor');
  await library.createService('Vantaggi economici', SECOND);

  await test.step('the matrix says which forms a change touches before it is saved', async () => {
    const pair = await library.openPair(4, 3, 'Vantaggi economici · Dati');
    await pair.getByRole('checkbox', { name: /^Dove ricevere il pagamento/ }).uncheck();
    await expect(pair.getByRole('status')).toContainText(/^Tocca \d+ moduli online/);
    for (const name of [FIRST, SECOND]) await expect(pair.getByRole('status')).toContainText(name);
    await look(admin, 'matrix-pair');
    await pair.getByRole('checkbox', { name: /^Dove ricevere il pagamento/ }).check();
    await pair.getByRole('checkbox', { name: /^Marca da bollo/ }).check();
    await expect(pair.getByRole('status')).toContainText('Nessun modulo online');
    await pair.getByRole('button', { name: 'Salva le regole' }).click();
    await expect(admin.getByText('Regole salvate')).toBeVisible();
    await look(admin, 'matrix');
  });

  await test.step('what the matrix allows is dragged into the form, where it may stand', async () => {
    await admin.goto(`${address}/modulo`);
    const designer = new FormDesigner(admin);
    await designer.openTab('Sezioni');
    const palette = admin.getByRole('region', { name: 'Dalla libreria' });
    await designer.drag('Marca da bollo', designer.section('Dove abiti'));
    await expect(designer.spoken()).toHaveText(/^«Marca da bollo» ora è/);
    await expect(designer.section('Marca da bollo')).toBeVisible();
    await expect(palette.getByRole('button', { name: 'Marca da bollo' })).toBeDisabled();
    await designer.expectSaved();
    await look(admin, 'designer-library');
  });

  await test.step('a section is edited once, and one form of two takes it', async () => {
    await library.addQuestion('contacts', 'Testo breve');
    await admin.getByRole('button', { name: /^Usata in/ }).click();
    await library.form(FIRST).getByRole('checkbox').check();
    await look(admin, 'section-uses');
    await admin.getByRole('button', { name: 'Aggiorna un modulo' }).click();
    await expect(library.form(FIRST)).toContainText('aggiornato');
    await expect(library.form(SECOND).getByRole('checkbox')).toBeVisible();
  });

  const file = await test.step('the service is exported', async () => {
    await admin.goto(address);
    const downloading = admin.waitForEvent('download');
    await admin.getByRole('button', { name: 'Esporta il servizio' }).click();
    const path = await (await downloading).path();
    expect(await readFile(path, 'utf8')).toContain(FIRST);
    return path;
  });

  await test.step('and imported elsewhere, where nothing of it was', async () => {
    const other = await open({ baseURL: stack.otherPortal, viewport: DESK });
    await new Office(other).enter(STAFF.otherAdmin);
    await other.goto('/backoffice/servizi/pronti');
    await other.getByLabel('Scegli il file').setInputFiles({
      name: 'servizio.json',
      mimeType: 'application/json',
      buffer: await readFile(file),
    });
    const panel = other.getByRole('region', { name: 'Importa da un file' });
    await expect(panel.getByRole('listitem').filter({ hasText: FIRST })).toContainText('Nuovo');
    await look(other, 'import');
    await panel.getByRole('button', { name: 'Importa il file' }).click();
    await expect(panel.getByText('Importazione riuscita.')).toBeVisible();
    await other.goto('/backoffice/servizi');
    await other.getByRole('link', { name: FIRST }).click();
    await expect(other.getByRole('heading', { name: FIRST, level: 1 })).toBeVisible();
  });
});

test('a newer edition of a ready-made service is a difference: what is taken is taken, what was changed here stays, and all of it can be undone', async ({
  open,
  stack,
}, testInfo) => {
  const title = await installEarlierEdition(stack, testInfo);
  const admin = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(admin).enter(STAFF.admin);
  await admin.goto('/backoffice/servizi/pronti');
  const card = admin
    .getByRole('listitem')
    .filter({ has: admin.getByRole('heading', { name: title, exact: true }) });
  await card.getByRole('button', { name: /^Guarda che cosa cambia/ }).click();
  const form = card.getByRole('group', { name: 'modulo online' });
  await expect(form).toContainText('Si aggiunge la sezione «Dichiarazioni»');
  await look(admin, 'ready-made-update');
  await card.getByRole('button', { name: /^Passa alla versione/ }).click();
  await expect(admin.getByText('Servizio aggiornato: controllalo e pubblicalo')).toBeVisible();
  await card.getByRole('button', { name: 'Annulla l’ultimo aggiornamento' }).click();
  await expect(admin.getByText('Aggiornamento annullato: la bozza è come prima')).toBeVisible();
  await expect(card.getByRole('button', { name: /^Guarda che cosa cambia/ })).toBeVisible();
});
