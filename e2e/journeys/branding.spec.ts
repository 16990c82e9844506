import { BrandingEditor } from '../screens/branding-editor';
import { Office } from '../screens/office';
import { look } from '../support/look';
import { STAFF } from '../support/people';
import { DESK, expect, test } from '../support/test';

const LIGHT = '#e8a200';
const ARMS =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48" onload="alert(1)"><path fill="#fff" d="M2 2h36v24q0 12-18 20Q2 38 2 26z"/></svg>';

test('an administrator gives the municipality its own look, and the other keeps its own', async ({
  staff,
  open,
  stack,
}) => {
  const editor =
    await test.step('a colour that is too light is refused, the nearest that passes taken', async () => {
      const page = await open({ baseURL: stack.otherPortal, viewport: DESK });
      await new Office(page).enter(STAFF.otherAdmin);
      const opened = new BrandingEditor(page);
      await opened.visit();
      await opened.setColour(LIGHT);
      await opened.save();
      await opened.expectRefused();
      await opened.takeNearest();
      return opened;
    });
  const colour = await editor.colour();

  await test.step('what is tried stands in the preview at once, and nowhere else', async () => {
    await editor.setTagline('Tra i monti, vicino a te');
    await editor.chooseLogo('stemma.svg', ARMS);
    await editor.expectPreview('Tra i monti, vicino a te', colour);
    await look(editor.page, 'branding');
  });

  await test.step('once saved it is what everybody sees, and only there', async () => {
    await editor.save();
    await editor.expectSaved();
    const colours: string[] = [];
    for (const address of [stack.otherPortal, stack.portal]) {
      await staff.goto(`${address}/`);
      colours.push(
        await staff
          .locator('.it-header-center-wrapper')
          .evaluate((node) => getComputedStyle(node).backgroundColor),
      );
    }
    expect(colours[0]).not.toBe(colours[1]);
    await staff.goto(`${stack.otherPortal}/servizi`);
    await expect(staff.getByText('Tra i monti, vicino a te')).toBeVisible();
    const arms = staff.locator('.it-brand-wrapper img').first();
    await expect(arms).toHaveJSProperty('complete', true);
    expect(await arms.evaluate((node) => node instanceof HTMLImageElement && node.naturalWidth > 0)).toBe(
      true,
    );
  });
});
