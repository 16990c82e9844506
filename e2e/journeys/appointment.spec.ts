import { randomUUID } from 'node:crypto';
import { Booking } from '../screens/booking';
import { Login } from '../screens/login';
import { Office } from '../screens/office';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { expect, test } from '../support/test';

const OFFICE = 'Polizia locale';
const TOPIC = 'Permessi di transito e sosta';

test('somebody without a login books, confirms from the mail and moves; the office cannot receive them and says why', async ({
  citizen,
  staff,
  simulators,
}) => {
  const person = {
    givenName: 'Ada',
    familyName: `Prenotata ${randomUUID().slice(0, 6)}`,
    email: `ada.${randomUUID().slice(0, 8)}@posta.example`,
  };
  const booking = new Booking(citizen);

  await test.step('from the sheet of a service, whose office and topic are chosen already', async () => {
    await citizen.goto('/servizi/permesso-ztl');
    await citizen.locator('[data-element=service-booking-access]').click();
    await booking.expectStep('Luogo');
    await expect(citizen.getByRole('radio', { name: OFFICE })).toBeChecked();
    await expect(citizen.getByLabel('Per che cosa vieni?')).toHaveValue(/./);
    await look(citizen, 'booking-place');
    await booking.next();
    await booking.expectStep('Data e orario');
    await booking.next();
    await expect(citizen.getByText('Scegli un orario.')).toBeVisible();
    await booking.chooseLastDay();
    await look(citizen, 'booking-time');
    await booking.next();
    await booking.writeReason('Rinnovo del permesso');
    await look(citizen, 'booking-person');
    await booking.writePerson(person);
    await booking.confirm();
    await expect(citizen.getByRole('heading', { level: 1, name: 'Manca la tua conferma' })).toBeVisible();
  });
  const code = await booking.code();

  const link = await test.step('the link in the mail keeps the place', async () => {
    const mail = await simulators.awaitMail(person.email, code, /Conferma il tuo appuntamento/);
    const address = /https?:\/\/\S+\/appuntamenti\/\S+/.exec(mail.text)?.[0] ?? '';
    const { pathname, search } = new URL(address);
    await citizen.goto(pathname + search);
    await citizen.getByRole('button', { name: 'Conferma l’appuntamento' }).click();
    await expect(citizen.getByRole('heading', { level: 1, name: 'Appuntamento prenotato' })).toBeVisible();
    await expect(booking.facts()).toContainText(TOPIC);
    await look(citizen, 'appointment');
    return pathname + search;
  });
  await test.step('it goes into the calendar of the phone, and nobody else reads it', async () => {
    const href = await citizen.getByRole('link', { name: 'Aggiungi al tuo calendario' }).getAttribute('href');
    const file = await citizen.request.get(href ?? '');
    expect(file.headers()['content-type']).toContain('text/calendar');
    expect(await file.text()).toContain(`UID:${code}@`);
    expect((await citizen.request.get(`/calendar/${code}.ics`)).status()).toBe(404);
  });
  await test.step('moved to another time', async () => {
    const before = await booking.facts().locator('dd').first().innerText();
    await citizen.getByRole('button', { name: 'Sposta l’appuntamento' }).click();
    await booking.chooseTime();
    await citizen.getByRole('button', { name: 'Sposta a questo orario' }).click();
    await expect(citizen.getByText('Appuntamento spostato.')).toBeVisible();
    await expect(booking.facts().locator('dd').first()).not.toHaveText(before);
    await simulators.awaitMail(person.email, code, /Appuntamento spostato/);
  });

  await test.step('the office sees who comes, and cancels with a reason', async () => {
    const desk = new Office(staff);
    await desk.enter(STAFF.operator);
    await staff.getByRole('link', { name: 'Agenda', exact: true }).click();
    await staff.getByRole('button', { name: 'Giorno seguente' }).click();
    await staff.getByLabel('Vai al giorno').fill(await dayOf(link));
    const row = staff.getByRole('row').filter({ hasText: person.familyName });
    await expect(row).toContainText('Rinnovo del permesso');
    await look(staff, 'office-agenda');
    await row.getByRole('button', { name: /non è venuta$/ }).click();
    await expect(row).toContainText('Non venuta');
    await row.getByRole('button', { name: /^Correggi/ }).click();
    await row.getByRole('button', { name: /^Annulla l’appuntamento di/ }).click();
    const dialog = staff.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Lo sportello è chiuso per un guasto.');
    await dialog.getByRole('button', { name: 'Annulla l’appuntamento' }).click();
    await expect(row).toContainText('Annullato');
    const mail = await simulators.awaitMail(person.email, code, /Il Comune ha annullato/);
    expect(mail.text).toContain('chiuso per un guasto');
  });

  async function dayOf(path: string): Promise<string> {
    const ics = await citizen.request.get(
      path.replace('/appuntamenti/', '/calendar/').replace(code, `${code}.ics`),
    );
    const [, year, month, day] = /DTSTART:(\d{4})(\d\d)(\d\d)/.exec(await ics.text()) ?? [];
    return `${year}-${month}-${day}`;
  }
});

test('an administrator opens an office for appointments and sees what comes of it', async ({ staff }) => {
  await staff.goto('/backoffice/persone/appuntamenti');
  await new Login(staff).enterStaff(STAFF.admin);
  await staff.getByRole('link', { name: 'Modifica gli orari: Scuola' }).click();
  await staff.getByRole('button', { name: 'Aggiungi un orario' }).click();
  await staff.getByRole('button', { name: 'Salva gli orari' }).click();
  await expect(staff.getByText('Aggiungi almeno un argomento')).toBeVisible();
  await staff.getByRole('button', { name: 'Aggiungi un argomento' }).click();
  await staff.getByRole('textbox', { name: 'Argomento, in italiano, argomento 1' }).fill('Iscrizioni');
  const preview = staff.getByRole('region', { name: 'Come risulta' });
  await expect(preview).toContainText('09:00 · 09:20');
  await look(staff, 'office-opening-editor');
  await staff.getByRole('button', { name: 'Salva gli orari' }).click();
  await expect(staff.getByText('Orari salvati.')).toBeVisible();
  await staff.reload();
  await expect(staff.getByRole('textbox', { name: 'Argomento, in italiano, argomento 1' })).toHaveValue(
    'Iscrizioni',
  );
  await staff.getByRole('button', { name: 'Togli l’orario 1' }).click();
  await staff.getByRole('button', { name: 'Togli l’argomento 1' }).click();
  await staff.getByRole('button', { name: 'Salva gli orari' }).click();
  await expect(staff.getByText('Orari salvati.')).toBeVisible();
});
