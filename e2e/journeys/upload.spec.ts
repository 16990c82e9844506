import type { Page } from '@playwright/test';
import { Confirmation } from '../screens/confirmation';
import { Form } from '../screens/form';
import { Journey } from '../screens/journey';
import { Login } from '../screens/login';
import { PersonalArea } from '../screens/personal-area';
import { PortalFrame } from '../screens/portal-frame';
import { Summary } from '../screens/summary';
import { type SentFile, Uploads } from '../screens/uploads';
import { Viewer } from '../screens/viewer';
import { takeCharge } from '../support/desk';
import { Line } from '../support/line';
import { look } from '../support/look';
import { makePdf } from '../support/pdf';
import { STAFF } from '../support/people';
import {
  beginPermit,
  completeRequest,
  passOwnData,
  permitForm,
  permitRequest,
  openZone,
} from '../support/permit';
import { expect, PHONE, test } from '../support/test';
import { portal } from '../support/texts';

const CONTRACT = 'Contratto di leasing o di comodato';
const contract = {
  name: 'contratto-leasing.pdf',
  buffer: makePdf(['Contratto di leasing', 'Condizioni generali'], 1_500_000),
};
const earlier = { name: 'bozza-contratto.pdf', buffer: makePdf(['Bozza del contratto']) };

const HOSTILE: readonly (readonly [SentFile, RegExp])[] = [
  [
    { name: 'pagina.pdf', buffer: Buffer.from('<html><script>alert(1)</script></html>') },
    /non corrisponde al formato/,
  ],
  [{ name: 'contratto.pdf.exe', buffer: earlier.buffer }, /non corrisponde al formato/],
  [
    { name: 'contratto.exe', buffer: Buffer.from('MZ programma'), mimeType: 'application/x-msdownload' },
    /non è in un formato accettato\. Formati: PDF, JPG, PNG/,
  ],
  [
    { name: 'enorme.pdf', buffer: Buffer.alloc(11_000_000, '%PDF-1.4 ') },
    /è troppo grande: al massimo 10,0 MB|al massimo 10 MB/,
  ],
];

test('a company with a leased car sends the contract; the operator reads it beside the answers', async ({
  staff,
  open,
  cast,
  stack,
  guard,
}) => {
  const line = await Line.open();
  const citizen = await open({
    baseURL: stack.portal,
    viewport: PHONE,
    hasTouch: true,
    proxy: { server: line.address },
  });
  guard.allow(
    /status of 4(04|15)|ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_SOCKET|ERR_PROXY|ERR_TUNNEL|ERR_INCOMPLETE|WebSocket/,
  );
  const code = await beginPermit(citizen, cast.worker);
  await passOwnData(citizen);
  const request = permitRequest('company');
  await fillCompany(citizen, request.plate);
  const uploads = new Uploads(citizen, CONTRACT);

  await test.step('what is not a contract is refused in plain words', async () => {
    for (const [file, words] of HOSTILE) await uploads.expectRefused(file, words);
    await uploads.send(HOSTILE[0]?.[0] ?? earlier);
    await expect(uploads.row('pagina.pdf').getByRole('alert')).toBeVisible();
    await look(citizen, 'upload-refused');
    await uploads.press('Togli', 'pagina.pdf');
  });

  await test.step('removed and replaced', async () => {
    await uploads.send(earlier);
    await expect(uploads.row(earlier.name)).toContainText('Caricato');
    await uploads.press('Rimuovi', earlier.name);
    await expect(uploads.row(earlier.name)).toHaveCount(0);
  });

  await test.step('the network goes in the middle, and a second try arrives', async () => {
    const network = await citizen.context().newCDPSession(citizen);
    const limit = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 60_000 };
    await network.send('Network.emulateNetworkConditions', limit);
    await uploads.send(contract);
    await expect(uploads.row(contract.name)).toContainText(/Caricamento: [1-9]\d?%/);
    await look(citizen, 'upload-progress');
    line.cut();
    await expect(uploads.row(contract.name).getByRole('alert')).toContainText(
      'Controlla la connessione e riprova',
    );
    line.mend();
    await network.send('Network.emulateNetworkConditions', { ...limit, uploadThroughput: -1 });
    await uploads.press('Riprova a caricare', contract.name);
    await expect(uploads.row(contract.name)).toContainText('1,4 MB · Caricato');
  });

  await test.step('the draft found again after logging out knows the file', async () => {
    await new Journey(citizen).expectSaved();
    await new Journey(citizen).saveForLater();
    const frame = new PortalFrame(citizen);
    await frame.logout();
    await citizen.getByRole('link', { name: portal.areaLogin }).click();
    await new Login(citizen).enterSpid(cast.worker);
    const area = new PersonalArea(citizen);
    await area.visitInstances();
    await area.resume(code);
    await new Journey(citizen).expectScreen(permitForm.vehicles);
    await expect(uploads.row(contract.name)).toContainText('1,4 MB · Caricato');
    await look(citizen, 'upload-resumed');
  });

  const address = await uploads.row(contract.name).getByRole('link').getAttribute('href');
  await test.step('it is sent', async () => {
    await new Form(citizen).period(permitForm.period, request.from, request.to);
    await completeRequest(citizen);
    await new Journey(citizen).expectSaved();
    await new Journey(citizen).next();
    const summary = new Summary(citizen);
    await summary.expectShown();
    await summary.expectAnswers(contract.name, 'Trasporti di Prova');
    await look(citizen, 'summary-company');
    await summary.openTerms();
    await summary.confirm();
    await new Confirmation(citizen).expectSent(code);
    await new Confirmation(citizen).expectRegistered();
  });

  await test.step('the operator reads it beside the answers', async () => {
    const desk = await takeCharge(staff, STAFF.operator, code);
    await desk.panel().getByRole('button', { name: contract.name }).click();
    const viewer = new Viewer(staff);
    await viewer.expectDrawn(1);
    await expect(desk.panel()).toContainText('Trasporti di Prova');
    await look(staff, 'office-viewer');
    await staff.keyboard.press('PageDown');
    await viewer.expectDrawn(2);
    await expect(viewer.sheet(2)).toContainText('Condizioni generali');
    const width = await viewer.widthOf(1);
    await staff.keyboard.press('+');
    await expect.poll(() => viewer.widthOf(1)).toBeGreaterThan(width);
    await staff.keyboard.press('Escape');
    await expect(viewer.sheet(1)).toHaveCount(0);
    await expect(desk.panel().getByRole('button', { name: contract.name })).toBeFocused();
  });

  await test.step('for another citizen the file does not exist', async () => {
    const stranger = await open({ baseURL: stack.portal, viewport: PHONE });
    await stranger.goto('/accedi?returnTo=/area-personale');
    await new Login(stranger).enterSpid(cast.other);
    await new PortalFrame(stranger).expectCitizen(cast.other.name.split(' ')[0] ?? '');
    expect((await stranger.request.get(address ?? '')).status()).toBe(404);
    expect((await citizen.request.get(address ?? '')).status()).toBe(200);
  });
  await line.close();
});

async function fillCompany(page: Page, plate: string): Promise<void> {
  const form = new Form(page);
  await form.choose(permitForm.reason, permitForm.company);
  const company = form.group('Impresa');
  await company.write('Denominazione', 'Trasporti di Prova S.r.l.');
  await company.write('Partita IVA', '00000010017');
  await openZone(page);
  const address = form.group(permitForm.zoneAddress);
  await address.pick(permitForm.street, 'Via Ro', 'Via Roma');
  await address.write(permitForm.civic, '20');
  const vehicle = form.group(permitForm.vehicle);
  await vehicle.write(permitForm.plate, plate);
  await vehicle.choose(permitForm.title, 'È in leasing');
}
