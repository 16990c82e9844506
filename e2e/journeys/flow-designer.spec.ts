import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, type TestInfo } from '@playwright/test';
import { Confirmation } from '../screens/confirmation';
import { FlowDesigner } from '../screens/flow-designer';
import { Form } from '../screens/form';
import { Office } from '../screens/office';
import { OfficeInstance } from '../screens/office-instance';
import { ServiceAdmin } from '../screens/service-admin';
import { Summary } from '../screens/summary';
import { runTool } from '../support/api';
import { partOf } from '../support/json';
import { look } from '../support/look';
import { ROOT } from '../support/paths';
import { STAFF, type Person } from '../support/people';
import { beginPermit, fillVehicles, goToSummary, passOwnData, permitRequest } from '../support/permit';
import type { StackAddresses } from '../support/stack';
import { DESK, expect, PHONE, test } from '../support/test';
import { state } from '../support/texts';

const WIDE = { width: 1920, height: 1080 };
const OPINION = 'Parere';
const FAVOURABLE = 'Parere favorevole';

test('an admin adds an opinion to the flow: new requests ask for it, an older one is brought there', async ({
  open,
  stack,
  cast,
}, testInfo) => {
  test.slow();
  const service = await installPermit(stack, testInfo);
  const older = await sendTo(
    await open({ baseURL: stack.portal, viewport: PHONE }),
    cast.resident,
    service.slug,
  );

  const admin = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(admin).enter(STAFF.admin);
  const page = new ServiceAdmin(admin);
  await page.open(service.title);
  const flow = new FlowDesigner(admin);
  await test.step('the opinion with its deadline, and the notice before it, drawn on the canvas', async () => {
    await page.tab('Flusso');
    await flow.expectOpen();
    await look(admin, 'flow-canvas');
    await flow.tool(OPINION).dragTo(flow.card(state.review).getByRole('button').first());
    await expect(flow.sheet().getByRole('heading', { level: 2, name: OPINION })).toBeVisible();
    await expect(flow.sheet().getByText('Solo queste persone')).toBeVisible();
    await expect(flow.sheet().getByLabel('Nome nelle condizioni')).toHaveValue(/./);
    await look(admin, 'flow-activity');
    await flow.sheet().getByLabel('Giorni per farla').fill('20');
    await expect(flow.card(state.review).getByRole('button', { name: 'Parere 20 giorni' })).toBeVisible();
    await flow.openTools('Azioni');
    await flow.tool('Avviso di cortesia').click();
    await expect(flow.sheet().getByRole('heading', { level: 2, name: 'Avviso di cortesia' })).toBeVisible();
    await new Form(flow.sheet()).pick('Testo', 'Abbiamo', 'Abbiamo ricevuto la tua richiesta {code}');
    await flow.expectSaved();
    await look(admin, 'flow-sheet');
  });
  await test.step('the list says the same and can take it back', async () => {
    await flow.show('Elenco');
    await expect(flow.row('Attività Parere')).toBeVisible();
    await expect(flow.row('Azione Avviso di cortesia').first()).toBeVisible();
    await look(admin, 'flow-list');
    await admin.setViewportSize(WIDE);
    await look(admin, 'flow-list');
    await flow.show('Disegno');
    await look(admin, 'flow-canvas');
    await admin.setViewportSize(DESK);
  });
  await test.step('an instance is walked through before anybody lives it', async () => {
    await admin.getByRole('button', { name: 'Prova il flusso' }).click();
    const trial = admin.getByRole('region', { name: 'Prova di un’istanza' });
    await expect(trial.getByRole('heading', { level: 2, name: state.review })).toBeVisible();
    await trial.getByRole('button', { name: /^Vai avanti di/ }).click();
    await expect(trial.getByRole('button', { name: FAVOURABLE })).toBeEnabled();
    await look(admin, 'flow-trial');
    await admin.getByRole('button', { name: 'Chiudi la prova' }).first().click();
  });
  await flow.expectSaved();
  await page.openPublishing();
  await page.publish();

  const newer = await sendTo(
    await open({ baseURL: stack.portal, viewport: PHONE }),
    cast.other,
    service.slug,
  );
  const staff = await open({ baseURL: stack.portal, viewport: DESK });
  await new Office(staff).enter(STAFF.operator);
  await test.step('the new request asks for the opinion, the older one does not', async () => {
    await staff.goto(`/backoffice/istanze/${newer}`);
    await expect(new OfficeInstance(staff, newer).action(FAVOURABLE)).toBeVisible();
    await staff.goto(`/backoffice/istanze/${older}`);
    await new OfficeInstance(staff, older).expectState(state.review);
    await expect(new OfficeInstance(staff, older).action(FAVOURABLE)).toHaveCount(0);
  });
  await test.step('the older one is looked at and brought to the live version', async () => {
    await page.tab('Flusso');
    await admin.getByRole('link', { name: 'Istanze in corso' }).click();
    await admin.getByRole('button', { name: 'Guarda che cosa cambia' }).click();
    await expect(admin.getByRole('row').filter({ hasText: older })).toContainText('1 attività nuova');
    await look(admin, 'flow-migration');
    await admin.getByRole('button', { name: 'Sposta 1 istanza' }).click();
    await expect(admin.getByText('Tutte le istanze in corso seguono la versione in uso.')).toBeVisible();
    await staff.reload();
    await expect(new OfficeInstance(staff, older).action(FAVOURABLE)).toBeVisible();
  });
});

/** Sends a request for a permit of a service; answers its code. */
async function sendTo(citizen: Page, person: Person, slug: string): Promise<string> {
  const code = await beginPermit(citizen, person, slug);
  await passOwnData(citizen);
  const request = permitRequest('resident');
  await fillVehicles(citizen, request);
  await goToSummary(citizen, request);
  const summary = new Summary(citizen);
  await summary.openTerms();
  await summary.confirm();
  const confirmation = new Confirmation(citizen);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();
  return code;
}

/** The ready-made permit under another name: nobody else lives its changes. */
async function installPermit(stack: StackAddresses, testInfo: TestInfo) {
  const bundle: object = JSON.parse(readFileSync(join(ROOT, 'db/seeds/templates/permesso-ztl.json'), 'utf8'));
  const own = randomUUID().slice(0, 6);
  const [slug, title] = [`permesso-flusso-${own}`, `Permesso con parere ${own}`];
  const service = { ...partOf(bundle, 'service'), slug, codePrefix: 'PAR', title: { it: title, en: title } };
  const file = testInfo.outputPath('bundle.json');
  writeFileSync(file, JSON.stringify({ ...bundle, service }));
  await runTool(stack, 'install', ['--tenant', 'montesole', '--file', file]);
  return { slug, title };
}
