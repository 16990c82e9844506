import type { Page } from '@playwright/test';
import type { FormDesigner } from '../screens/form-designer';
import { expectComposed, fillComposed } from '../support/compose';
import { openDesignerByKeys, publishByKeys, writeRulesByKeys } from '../support/compose-by-keys';
import { composed, installEmptyService } from '../support/composed-service';
import { forbidPointer } from '../support/no-pointer';
import { expect, test } from '../support/test';

test('an admin composes a form from nothing with the keyboard alone, hearing where everything goes', async ({
  staff,
  citizen,
  cast,
  stack,
}, testInfo) => {
  const service = await installEmptyService(stack, testInfo, 'tastiera');
  await forbidPointer(staff);
  const designer = await openDesignerByKeys(staff, service);
  const press = (key: string) => staff.keyboard.press(key);
  const write = async (name: string) => {
    await expect(designer.nameBox()).toBeFocused();
    await press('Control+A');
    await staff.keyboard.type(name);
    await press('Enter');
    await expect(staff.locator('[role="row"]:focus')).toHaveCount(1);
  };

  await designer.palette().getByRole('tab', { name: 'Campi' }).focus();
  await press('F6');
  await expect(staff.getByRole('row', { name: 'Passo 1: Nuovo passo' })).toBeFocused();
  await press('F2');
  await write(composed.step);
  await press('ArrowDown');
  await press('Enter');
  await write(composed.person);
  await expect(designer.section(composed.person)).toBeFocused();

  await test.step('sections', async () => {
    await toTab(staff, designer, 'Sezioni');
    await take(staff, designer, 'Sezione che si ripete');
    await designer.carryTo(`in «${composed.step}», dopo «${composed.person}»`);
    await write(composed.children);
    await toTab(staff, designer, 'Sezioni');
    await take(staff, designer, 'Sezione');
    await designer.carryTo(`in «${composed.step}», dopo «${composed.children}»`);
    await write(composed.course);
  });
  await test.step('fields', async () => {
    const last = new Map<string, string>();
    for (const { section, type, name } of composed.fields) {
      await toTab(staff, designer, 'Campi');
      await take(staff, designer, type);
      const before = last.get(section);
      await designer.carryTo(
        before === undefined ? `in «${section}», che è vuota` : `in «${section}», dopo «${before}»`,
      );
      await press('F6');
      await expect(designer.field(type, type)).toBeFocused();
      await press('F2');
      await write(name);
      last.set(section, name);
    }
  });
  await expectComposed(staff, designer);

  await test.step('a field goes down and back, and says so', async () => {
    await press('Space');
    await expect(designer.spoken()).toHaveText(
      'Hai preso «Ore in tutto». È in «Il corso», dopo «Settimane». Frecce per scegliere il posto, Spazio per lasciare, Esc per annullare.',
    );
    // The keys are heard a moment after the words.
    await staff.waitForTimeout(100);
    await press('ArrowUp');
    await expect(designer.spoken()).toContainText('Qui va in «Il corso», dopo «Ore a settimana». Posto');
    await press('Space');
    await expect(designer.spoken()).toHaveText('«Ore in tutto» ora è in «Il corso», dopo «Ore a settimana».');
    await press('Control+z');
    await press('Space');
    await expect(designer.spoken()).toHaveText(/^Hai preso «Ore in tutto»/);
    await staff.waitForTimeout(100);
    await press('ArrowUp');
    await press('Escape');
    await expect(designer.spoken()).toHaveText('Spostamento annullato: «Ore in tutto» resta dov’era.');
  });
  await writeRulesByKeys(staff, designer);
  await publishByKeys(staff);
  await fillComposed(citizen, cast.worker, service, 'tastiera');
});

/** Goes to a tab of the left pane with F6 and the arrows. */
async function toTab(page: Page, designer: FormDesigner, name: 'Campi' | 'Sezioni'): Promise<void> {
  const tab = designer.palette().getByRole('tab', { name, exact: true });
  for (let tries = 0; tries < 6 && !(await isInside(page, '[data-pane="palette"]')); tries += 1)
    await page.keyboard.press('F6');
  for (let tries = 0; tries < 4 && !(await isInside(page, '.palette [role="tab"]')); tries += 1)
    await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  if (name === 'Sezioni') await page.keyboard.press('ArrowRight');
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** Goes to an entry of the palette with Tab and the arrows, and takes it with the space bar. */
async function take(page: Page, designer: FormDesigner, kind: string): Promise<void> {
  for (let tabs = 0; tabs < 6 && !(await isInside(page, '.palette-item')); tabs += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  const wanted = designer.kind(kind);
  for (let steps = 0; steps < 60; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeFocused();
  await page.keyboard.press('Space');
}

async function isInside(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
}
