import { expect, test, type Locator, type Page } from '@playwright/test';
import { look } from '../support/look';

/** Booking an appointment, from the office to the confirmation. */
export class Booking {
  constructor(private readonly page: Page) {}

  async expectStep(title: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Avanti', exact: true }).click();
  }

  async choosePlace(office: string, topic: string): Promise<void> {
    await this.expectStep('Luogo');
    await this.page.getByRole('radio', { name: office }).check();
    await this.page.getByLabel('Per che cosa vieni?').selectOption({ label: topic });
    await this.next();
  }

  /** A free time of the last day that can be booked, each worker another: two at once would want the same place. */
  async chooseLastDay(): Promise<string> {
    await this.expectStep('Data e orario');
    const days = this.page.getByLabel('Giorno', { exact: true });
    await expect(days).toBeVisible();
    await days.selectOption({ index: (await days.getByRole('option').count()) - 1 });
    return this.chooseTime(test.info().parallelIndex);
  }

  /** A free time of the day that is shown, the first unless told; answers it as it is written. */
  async chooseTime(which = 0): Promise<string> {
    const time = this.page.getByRole('group', { name: 'Orario' }).getByRole('radio').nth(which);
    await time.check();
    return (await time.locator('xpath=following-sibling::span').innerText()).trim();
  }

  async writeReason(text: string): Promise<void> {
    await this.expectStep('Dettagli');
    await this.page.getByLabel(/Che cosa ti serve/).fill(text);
    await this.next();
  }

  async writePerson(person: {
    readonly givenName: string;
    readonly familyName: string;
    readonly email: string;
  }): Promise<void> {
    await this.expectStep('Richiedente');
    await this.page.getByLabel('Nome', { exact: true }).fill(person.givenName);
    await this.page.getByLabel('Cognome', { exact: true }).fill(person.familyName);
    await this.page.getByLabel('E-mail').fill(person.email);
    await this.next();
  }

  async confirm(): Promise<void> {
    await this.expectStep('Riepilogo');
    await look(this.page, 'booking-summary');
    await this.page.getByRole('button', { name: 'Conferma la prenotazione' }).click();
  }

  /** What is said of the appointment that is open. */
  facts(): Locator {
    return this.page.getByRole('main').locator('.facts').first();
  }

  async code(): Promise<string> {
    const code = this.page.getByRole('main').locator('code', { hasText: /^APP-/ });
    return (await code.innerText()).trim();
  }

  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: 'Annulla l’appuntamento' }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Annulla l’appuntamento' }).click();
    await expect(this.page.getByText('Appuntamento annullato.')).toBeVisible();
  }
}
