import type { CDPSession, Locator, Page } from '@playwright/test';
import { boxOf, type FormDesigner } from '../screens/form-designer';
import { expectComposed, fillComposed, openDesigner, publishForm, writeRules } from '../support/compose';
import { composed, installEmptyService } from '../support/composed-service';
import { expect, test } from '../support/test';

const TABLET = { width: 1180, height: 1000 } as const;

test('an admin composes a form from nothing with a finger: long presses carry, short ones choose', async ({
  open,
  citizen,
  cast,
  stack,
}, testInfo) => {
  const service = await installEmptyService(stack, testInfo, 'dito');
  const tablet = await open({ baseURL: stack.portal, viewport: TABLET, hasTouch: true });
  const designer = await openDesigner(tablet, service);
  const finger = await tablet.context().newCDPSession(tablet);
  const write = async (name: string) => {
    await designer.nameBox().fill(name);
    await tablet.keyboard.press('Enter');
  };

  await renameByMenu(tablet, 'Nuovo passo');
  await write(composed.step);
  await renameByMenu(tablet, 'Nuova sezione');
  await write(composed.person);
  await designer.palette().getByRole('tab', { name: 'Sezioni' }).tap();
  for (const [kind, name] of [
    ['Sezione che si ripete', composed.children],
    ['Sezione', composed.course],
  ] as const) {
    await carry(tablet, finger, designer, designer.kind(kind), tablet.locator('.canvas-page-end').last());
    await write(name);
  }
  await designer.palette().getByRole('tab', { name: 'Campi' }).tap();
  for (const { section, type, name } of composed.fields) {
    await carry(tablet, finger, designer, designer.kind(type), await designer.roomIn(section));
    await renameByMenu(tablet, type);
    await write(name);
  }
  await expectComposed(tablet, designer);
  await writeRules(tablet, designer);
  await publishForm(tablet);
  await fillComposed(citizen, cast.resident, service, 'dito');
});

async function renameByMenu(page: Page, name: string): Promise<void> {
  await page
    .getByRole('treegrid')
    .getByRole('button', { name: `Comandi di «${name}»`, exact: true })
    .tap();
  await page.getByRole('menuitem', { name: 'Cambia nome' }).tap();
}

/** A long press, a slow way across the screen, and the finger is lifted. */
async function carry(
  page: Page,
  finger: CDPSession,
  designer: FormDesigner,
  what: Locator,
  onto: Locator,
): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(what), await boxOf(onto)];
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
  const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
  const touch = (type: 'touchStart' | 'touchMove', point: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
  await touch('touchStart', start);
  await expect(page.locator('.drag-shape')).toBeVisible();
  for (let step = 1; step <= 8; step += 1)
    await touch('touchMove', {
      x: start.x + ((end.x - start.x) * step) / 8,
      y: start.y + ((end.y - start.y) * step) / 8,
    });
  await expect(designer.offer()).toHaveText(/^Metti «/);
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(designer.spoken()).toHaveText(/ ora è in «/);
}
