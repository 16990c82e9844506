import type { Page } from '@playwright/test';
import { FormDesigner } from '../screens/form-designer';
import { openDesigner } from '../support/compose';
import { installEmptyService } from '../support/composed-service';
import { look } from '../support/look';
import { DESK, expect, test } from '../support/test';

const FIELD = 'Testo breve';
const NUMBER = 'Numero intero';
const DATE = 'Data';
const TURNS = 10;
const NAMES = ['Nome di qua', 'Nome di là'] as const;

test('two people compose one form: each sees the other, nothing is lost, and what both changed is asked about', async ({
  staff,
  open,
  stack,
}, testInfo) => {
  test.slow();
  const service = await installEmptyService(stack, testInfo, 'due');
  const here = await openDesigner(staff, service);
  const storageState = await staff.context().storageState();
  const other = await open({ baseURL: stack.portal, viewport: DESK, storageState });
  await other.goto(staff.url());
  const there = new FormDesigner(other);
  await there.expectOpen();

  await test.step('each knows that the other is there, and where', async () => {
    await here.kind(FIELD).click();
    await expect(there.field(FIELD, FIELD)).toBeVisible();
    for (const page of [staff, other])
      await expect(page.getByText('sta modificando questo modulo')).toBeVisible();
    await here.field(FIELD, FIELD).click({ position: { x: 30, y: 16 } });
    await expect(there.field(FIELD, FIELD).getByText('Qui c’è')).toBeAttached();
    await look(other, 'two-editors-presence');
  });

  await test.step('both add at once: both sides end with everything', async () => {
    for (let turn = 0; turn < TURNS; turn += 1)
      await Promise.all([here.kind(NUMBER).click(), there.kind(DATE).click()]);
    for (const designer of [here, there]) {
      await expect(designer.field(NUMBER, NUMBER)).toHaveCount(TURNS);
      await expect(designer.field(DATE, DATE)).toHaveCount(TURNS);
      await designer.expectSaved();
    }
  });

  await test.step('both name the same field: both names are shown, one is chosen, and that can be taken back', async () => {
    await Promise.all([name(here, NAMES[0]), name(there, NAMES[1])]);
    const asked = await firstAsked([staff, other]);
    const choice = choiceOn(asked);
    for (const each of NAMES) await expect(choice).toContainText(`«${each}»`);
    await look(asked, 'two-editors-conflict');
    await choice.getByRole('button', { name: /^Prendi quella di/ }).click();
    await expect(choice).toBeHidden();
    await asked.keyboard.press('Control+z');
    await expect(choice).toBeVisible();
    await choice.getByRole('button', { name: 'Tieni la tua' }).click();
    await expect(choice).toBeHidden();
    const mine = asked === staff ? NAMES[0] : NAMES[1];
    for (const designer of [here, there]) {
      await expect(designer.field(mine, FIELD)).toBeVisible();
      await designer.expectSaved();
    }
  });

  await test.step('both windows hold the same form', async () => {
    expect(await rowsOf(staff)).toEqual(await rowsOf(other));
  });

  await test.step('who leaves is no longer named', async () => {
    await other.close();
    await expect(staff.getByText('sta modificando questo modulo')).toBeHidden();
  });
});

async function name(designer: FormDesigner, wanted: string): Promise<void> {
  await designer.field(FIELD, FIELD).dblclick({ position: { x: 30, y: 16 } });
  await designer.nameBox().fill(wanted);
  await designer.nameBox().press('Enter');
}

function choiceOn(page: Page) {
  return page.getByRole('dialog', { name: 'Due persone hanno cambiato la stessa cosa' });
}

/** Who saved later is asked. */
async function firstAsked(pages: readonly Page[]): Promise<Page> {
  let asked: Page | undefined;
  await expect
    .poll(async () => {
      for (const page of pages) if (await choiceOn(page).isVisible()) asked = page;
      return asked !== undefined;
    })
    .toBe(true);
  if (asked === undefined) throw new Error('nobody is asked');
  return asked;
}

function rowsOf(page: Page): Promise<readonly (string | null)[]> {
  return page
    .locator('[role="row"][aria-level]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
}
