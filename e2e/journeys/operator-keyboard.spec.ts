import { expect, type Page } from '@playwright/test';
import { CitizenInstance } from '../screens/citizen-instance';
import { Keyboard } from '../screens/keyboard';
import { OfficeInstance } from '../screens/office-instance';
import { Viewer } from '../screens/viewer';
import { CHECKS } from '../support/desk';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { permitForm, permitRequest, sendPermit } from '../support/permit';
import { PHONE, test } from '../support/test';
import { office, state, status } from '../support/texts';

const ANSWER = 'Risposta alla richiesta di integrazioni';

test('an operator does the whole work without a mouse, and always sees where the focus is', async ({
  citizen,
  staff,
  open,
  stack,
  cast,
}) => {
  const other = await open({ baseURL: stack.portal, viewport: PHONE, hasTouch: true });
  const [code] = await Promise.all([
    sendPermit(citizen, cast.resident, permitRequest('resident')),
    sendPermit(other, cast.worker, permitRequest('worker')),
  ]);
  const keys = new Keyboard(staff);
  const desk = new OfficeInstance(staff, code);

  await test.step('enters and walks the list with J and K', async () => {
    await staff.goto('/backoffice');
    await keys.press(staff.getByRole('link', { name: office.login, exact: true }));
    await keys.press(staff.locator(`button[value="${STAFF.operator.id}.staff"]`));
    await expect(staff.getByRole('link', { name: office.instances, exact: true })).toBeVisible();
    await keys.press(staff.getByRole('link', { name: office.instances, exact: true }));
    await expect(staff.locator('.queue-item').getByRole('link').nth(1)).toBeVisible();
    await keys.command('j');
    await expect.poll(() => openCode(staff)).not.toBe('');
    const first = openCode(staff);
    await keys.command('j');
    await expect.poll(() => openCode(staff)).not.toBe(first);
    // Other stories send requests meanwhile: one that came between the two is walked over.
    await expect(async () => {
      const before = openCode(staff);
      await keys.command('k');
      await expect.poll(() => openCode(staff)).not.toBe(before);
      expect(openCode(staff)).toBe(first);
    }).toPass({ timeout: 60_000 });
    await keys.expectFocusSeen();
  });

  await test.step('finds the instance and reads the help on the keys', async () => {
    await find(staff, keys, code);
    await desk.expectState(state.review);
    await keys.command('?');
    await expect(staff.getByRole('dialog', { name: 'Scorciatoie da tastiera' })).toBeVisible();
    await look(staff, 'office-shortcuts');
    await keys.command('Escape');
    await keys.expectFocusSeen();
  });

  await test.step('A takes charge, I asks for what is missing', async () => {
    await keys.command('a');
    await expect(desk.action(office.supplement)).toBeVisible();
    await expect(staff.getByRole('status').filter({ hasText: `Fatto: ${office.claim}` })).toBeVisible();
    await keys.expectFocusSeen();
    await keys.command('i');
    await expect(staff.getByRole('heading', { name: office.supplement })).toBeFocused();
    await keys.expectFocusSeen();
    await keys.write(
      desk.form().text('Spiegazione per il cittadino'),
      'Manca il numero civico: scrivilo di nuovo.',
    );
    await keys.press(staff.getByRole('checkbox', { name: 'Indirizzo nella zona', exact: true }), 'Space');
    await keys.press(desk.action(office.supplement));
    await comeBack(staff, keys, desk, code);
    await sendNow(staff, keys);
    await desk.expectState(state.supplement);
  });

  await test.step('the citizen answers', async () => {
    const page = new CitizenInstance(citizen);
    await page.visit(code);
    await page.expectState(status.citizen, state.supplement);
    const answer = page.activity(ANSWER);
    const address = answer.group(permitForm.zoneAddress);
    await address.pick(permitForm.street, 'Via Ro', 'Via Roma');
    await address.write(permitForm.civic, '20');
    await answer.write('Scrivi qui la tua risposta', 'Ecco.');
    await page.press('Invia la risposta');
    await page.expectState(status.office, state.review);
  });

  await test.step('the checks are answered and the request accepted', async () => {
    await desk.expectState(state.review);
    await keys.press(desk.action(office.passed));
    for (const check of CHECKS) {
      const yes = staff.getByRole('group', { name: check }).getByRole('radio', { name: 'Sì', exact: true });
      await keys.reach(yes);
      await keys.command('Space');
      await expect(yes).toBeChecked();
    }
    await keys.press(desk.action(office.passed));
    await expect(desk.action(office.accept)).toBeVisible();
    await keys.expectFocusSeen();
    await keys.press(desk.action(office.accept));
    await expect(staff.getByRole('heading', { name: office.accept, exact: true })).toBeFocused();
    await keys.press(desk.action(office.accept));
    await comeBack(staff, keys, desk, code);
    await sendNow(staff, keys);
    await desk.expectState(state.issue);
  });

  await test.step('the document is read before it is issued', async () => {
    await keys.press(desk.action(office.issue));
    await keys.press(desk.action(office.preview));
    await new Viewer(staff).expectDrawn(1);
    await keys.expectFocusSeen();
    await keys.command('Escape');
    await expect(desk.action(office.preview)).toBeFocused();
    await keys.press(desk.action(office.issue));
    await comeBack(staff, keys, desk, code);
    await desk.expectState(state.completed);
    await keys.expectFocusSeen();
  });
});

/** Searches with the slash and opens the first that is found. */
async function find(staff: Page, keys: Keyboard, words: string): Promise<void> {
  await keys.command('/');
  const box = staff.getByRole('combobox', { name: office.search });
  await expect(box).toBeFocused();
  await keys.write(box, words);
  await keys.command('Enter');
  const row = staff.locator('.queue-item').getByRole('link').first();
  await keys.press(row);
  await keys.expectFocusSeen();
}

/** When nothing is left to do the next instance opens; the message has a way back. */
async function comeBack(staff: Page, keys: Keyboard, desk: OfficeInstance, code: string): Promise<void> {
  const back = staff.getByRole('button', { name: `Torna a ${code}`, exact: true });
  await expect(back.or(desk.header().filter({ hasText: code })).first()).toBeVisible();
  await keys.expectFocusSeen();
  if (await back.isVisible()) await keys.press(back);
  await expect(desk.header()).toContainText(code);
}

async function sendNow(staff: Page, keys: Keyboard): Promise<void> {
  const button = staff.getByRole('button', { name: office.sendNow, exact: true });
  await expect(button).toBeVisible({ timeout: 30_000 });
  await keys.press(button);
  await expect(button).toBeHidden();
  await keys.expectFocusSeen();
}

function openCode(staff: Page): string {
  return /istanze\/([^/?]+)/.exec(staff.url())?.[1] ?? '';
}
