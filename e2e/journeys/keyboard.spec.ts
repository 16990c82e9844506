import { Confirmation } from '../screens/confirmation';
import { Journey } from '../screens/journey';
import { Keyboard } from '../screens/keyboard';
import { Summary } from '../screens/summary';
import { romeDay } from '../support/dates';
import { permitForm, PERMIT } from '../support/permit';
import { newPlate } from '../support/plates';
import { expect, test } from '../support/test';
import { portal } from '../support/texts';

/** The next two days whose number is that of their month, today excluded. */
function twinDays(): readonly [TwinDay, TwinDay] {
  const today = romeDay();
  const year = Number(today.slice(0, 4));
  const all = [year, year + 1, year + 2].flatMap((each) =>
    Array.from({ length: 12 }, (_, month) => ({ day: month + 1, year: each })),
  );
  const next = all.filter(({ day, year: each }) => {
    const two = `${day}`.padStart(2, '0');
    return `${each}-${two}-${two}` > today;
  });
  const [first, second] = next;
  if (first === undefined || second === undefined) throw new Error('There are no such days');
  return [first, second];
}

interface TwinDay {
  readonly day: number;
  readonly year: number;
}

test('the keyboard alone completes the request', async ({ citizen, cast }) => {
  const plate = newPlate();
  const keys = new Keyboard(citizen);
  const journey = new Journey(citizen);
  const button = (name: string) => citizen.getByRole('button', { name, exact: true });
  await citizen.goto(`/servizi/${PERMIT}`);
  await keys.press(citizen.getByRole('link', { name: portal.request }).first());
  await keys.press(citizen.getByRole('link', { name: portal.enterSpid }));
  await keys.press(citizen.locator(`button[value="${cast.resident.id}.spid"]`));
  const consent = button(portal.consentNecessary);
  const restart = button(portal.restart);
  await expect(consent.or(restart)).toBeVisible();
  if (await restart.isVisible()) {
    await keys.press(restart);
    await keys.press(button(portal.discard));
  }
  const code = await expect(consent)
    .toBeVisible()
    .then(() => journey.code());
  await keys.press(consent);
  await journey.expectScreen(permitForm.ownData);
  await keys.press(button(portal.next));
  await journey.expectScreen(permitForm.vehicles);

  const radio = (name: string) => citizen.getByRole('radio', { name, exact: true });
  await keys.choose(radio(permitForm.resident), radio(permitForm.resident));
  await keys.press(button(permitForm.changeZone));
  await keys.pick(
    citizen.getByRole('combobox', { name: permitForm.street }),
    'Via Rom',
    citizen.getByRole('option', { name: 'Via Roma', exact: true }),
  );
  await keys.write(citizen.getByRole('textbox', { name: permitForm.civic }), '14');
  await keys.write(citizen.getByRole('textbox', { name: permitForm.plate, exact: true }), plate);
  await keys.choose(radio(permitForm.owner), radio(permitForm.owner));
  const [from, to] = twinDays();
  await keys.date(citizen.getByLabel('Dal', { exact: true }), from.day, from.year);
  await keys.date(citizen.getByLabel('Al', { exact: true }), to.day, to.year);
  await keys.choose(radio(permitForm.stampBought), radio(permitForm.stampLater));
  await keys.press(citizen.getByRole('checkbox', { name: permitForm.declaration }), 'Space');
  await journey.expectSaved();
  await keys.press(button(portal.next));

  const summary = new Summary(citizen);
  await summary.expectShown();
  await keys.press(button(portal.send));
  await keys.press(button(portal.confirm));
  const confirmation = new Confirmation(citizen);
  await confirmation.expectSent(code);
  await confirmation.expectRegistered();
});
