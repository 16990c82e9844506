import { expect, type Page } from '@playwright/test';
import { Booking } from '../../screens/booking';

/** An appointment that was booked in the middle of a request, and what became of the request meanwhile. */
export interface BookedOnTheWay {
  /** The step of the request, and where the way back led. */
  readonly from: string;
  readonly back: string;
  /** Who the booking knew without asking. */
  readonly applicant: string;
  /** What the confirmation says: when, where, about what, for whom. */
  readonly confirmation: string;
  readonly topic: string;
  readonly reason: string;
}

const REASON = 'Mi serve aiuto con questa domanda';

/** Books from the step that is open, returns to it and gives the place back. */
export async function bookOnTheWay(page: Page): Promise<BookedOnTheWay> {
  const from = new URL(page.url()).pathname;
  const booking = new Booking(page);
  await page.getByRole('main').locator('[data-element=appointment-booking]').click();
  await booking.expectStep('Luogo');
  const office = page.getByRole('radio').first();
  await office.check();
  const topics = page.getByLabel('Per che cosa vieni?');
  if ((await topics.inputValue()) === '') await topics.selectOption({ index: 1 });
  const topic = await topics.locator('option:checked').innerText();
  await booking.next();
  await booking.chooseLastDay();
  await booking.next();
  await booking.writeReason(REASON);
  await booking.expectStep('Richiedente');
  const applicant = await page.locator('.booking-known').innerText();
  await booking.next();
  await booking.confirm();
  await expect(page.getByRole('heading', { level: 1, name: 'Appuntamento prenotato' })).toBeVisible();
  const confirmation = await booking.facts().innerText();
  await booking.cancel();
  await page.getByRole('link', { name: 'Torna alla richiesta' }).click();
  await expect(page.locator('.steppers')).toBeVisible();
  return { from, back: new URL(page.url()).pathname, applicant, confirmation, topic, reason: REASON };
}
