import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';
import { Form } from './form';

/** Where the form of a service is composed. */
export class FormDesigner {
  constructor(private readonly page: Page) {}

  async expectOpen(): Promise<void> {
    await expect(this.page.getByRole('region', { name: office.palette })).toBeVisible();
    await this.expectSaved();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: office.saved })).toBeVisible();
  }

  kind(name: string): Locator {
    return this.page.getByRole('region', { name: office.palette }).getByRole('button', { name, exact: true });
  }

  /** A field on the page being composed. */
  field(name: string, type: string): Locator {
    return this.page.getByRole('button', { name: `${name}, ${type}`, exact: true });
  }

  /** Drags a kind of field with the mouse to a field of the page, and drops it after it. */
  async drag(kind: string, onto: Locator): Promise<void> {
    await onto.scrollIntoViewIfNeeded();
    const [from, to] = [await centre(this.kind(kind)), await boxOf(onto)];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.75, { steps: 12 });
    await expect(this.page.getByText('Metti qui')).toBeVisible();
    await this.page.mouse.up();
  }

  /** Takes a kind of field with the space bar, goes to a place with the arrows, and drops it. */
  async carry(kind: string, place: string): Promise<void> {
    await this.kind(kind).focus();
    await this.page.keyboard.press('Space');
    const said = this.page.getByRole('status').filter({ hasText: place });
    for (let step = 0; step < 60 && !(await said.count()); step += 1) {
      await this.page.keyboard.press('ArrowDown');
      await this.page.waitForTimeout(50);
    }
    await expect(said).toHaveCount(1);
    await this.page.keyboard.press('Space');
  }

  /** The properties of what is chosen. */
  properties(): Form {
    return new Form(this.page.getByRole('region', { name: office.properties }));
  }

  async rename(question: string): Promise<void> {
    await this.properties().group('Domanda').write('Italiano', question);
    await this.page.keyboard.press('Tab');
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  return box;
}

async function centre(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
