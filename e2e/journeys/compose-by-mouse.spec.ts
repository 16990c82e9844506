import { boxOf, type FormDesigner } from '../screens/form-designer';
import { expectComposed, fillComposed, openDesigner, publishForm, writeRules } from '../support/compose';
import { composed, installEmptyService } from '../support/composed-service';
import { look } from '../support/look';
import { expect, test } from '../support/test';

test('an admin composes a form from nothing with the mouse, and every rule behaves in the portal', async ({
  staff,
  citizen,
  cast,
  stack,
}, testInfo) => {
  const service = await installEmptyService(stack, testInfo, 'mouse');
  const designer = await openDesigner(staff, service);
  const write = async (name: string) => {
    await designer.nameBox().fill(name);
    await staff.keyboard.press('Enter');
  };

  await staff.getByRole('row', { name: 'Passo 1: Nuovo passo' }).dblclick({ position: { x: 60, y: 40 } });
  await write(composed.step);
  await designer.section('Nuova sezione').dblclick({ position: { x: 40, y: 18 } });
  await write(composed.person);
  await designer.openTab('Sezioni');
  for (const [kind, name] of [
    ['Sezione che si ripete', composed.children],
    ['Sezione', composed.course],
  ] as const) {
    await designer.drag(kind, staff.getByRole('button', { name: 'Aggiungi una sezione' }));
    await write(name);
  }
  await designer.openTab('Campi');
  for (const { section, type, name } of composed.fields) {
    await designer.drag(type, await designer.roomIn(section));
    await designer.field(type, type).dblclick({ position: { x: 30, y: 16 } });
    await write(name);
  }
  await expectComposed(staff, designer);

  await test.step('moves, chooses several, takes back', () => moveAbout(designer));
  await writeRules(staff, designer);
  await look(staff, 'designer-composed');
  await publishForm(staff);
  await fillComposed(citizen, cast.other, service, 'mouse');
});

async function moveAbout(designer: FormDesigner): Promise<void> {
  const { page } = { page: designer.palette().page() };
  const name = designer.field('Nome e cognome', 'Testo breve');
  const phone = designer.field('Cellulare', 'Telefono');
  await name.scrollIntoViewIfNeeded();
  const [from, to] = [await boxOf(phone), await boxOf(name)];
  await page.mouse.move(from.x + 40, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 4, { steps: 3 });
  await page.mouse.move(to.x + 60, to.y + 6, { steps: 10 });
  await expect(designer.offer()).toHaveText('Metti «Cellulare» in «Chi partecipa», all’inizio');
  await page.mouse.up();
  await expect(designer.spoken()).toHaveText('«Cellulare» ora è in «Chi partecipa», all’inizio.');

  await expect(phone).toHaveAttribute('aria-selected', 'true');
  // A press in the very moment of a drop still belongs to the drag.
  await page.waitForTimeout(100);
  await designer
    .field('Indirizzo e-mail', 'E-mail')
    .click({ modifiers: ['Shift'], position: { x: 20, y: 14 } });
  await expect(page.locator('.canvas-field[aria-selected="true"]')).toHaveCount(3);
  await page.keyboard.press('Control+D');
  await expect(page.locator('.canvas-field')).toHaveCount(15);
  await page.getByRole('button', { name: 'Annulla: duplicazione (Ctrl Z)' }).click();
  await expect(page.locator('.canvas-field')).toHaveCount(12);
  await page.keyboard.press('Control+Z');
  await expect(page.locator('.canvas-field').first()).toHaveAttribute(
    'aria-label',
    'Nome e cognome, Testo breve',
  );
}
