import { expect, type Locator, type Page } from '@playwright/test';
import { office } from '../support/texts';
import { Form } from './form';

const MOST_PLACES = 120;

/** Where the form of a service is composed. */
export class FormDesigner {
  constructor(private readonly page: Page) {}

  async expectOpen(): Promise<void> {
    await expect(this.palette()).toBeVisible();
    await this.expectSaved();
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: office.saved })).toBeVisible();
  }

  palette(): Locator {
    return this.page.getByRole('region', { name: office.palette });
  }

  /** A kind of field, or a kind of part, to be put into the form. */
  kind(name: string): Locator {
    return this.palette().getByRole('button', { name, exact: true });
  }

  async openTab(name: 'Campi' | 'Sezioni' | 'Struttura'): Promise<void> {
    await this.palette().getByRole('tab', { name, exact: true }).click();
  }

  /** A field on the page being composed. */
  field(name: string, type: string): Locator {
    return this.page.getByRole('row', { name: `${name}, ${type}`, exact: true });
  }

  /** A section, whatever marks it has. */
  section(name: string): Locator {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.page.getByRole('row', { name: new RegExp(`^Sezione ${escaped}(,|$)`) });
  }

  /** The free room at the end of a section. */
  async roomIn(section: string): Promise<Locator> {
    const id = await this.section(section).getAttribute('data-row-id');
    return this.page.locator(`[data-row-id="${id ?? ''}"][data-row-part="end"]`);
  }

  /** Where the name of something new or chosen is written in its place. */
  nameBox(): Locator {
    return this.page.getByRole('textbox', { name: /^Nuovo nome di/ });
  }

  /** The words that are read aloud during a drag. */
  spoken(): Locator {
    return this.page.getByRole('log');
  }

  /** The words read aloud, as soon as these are among them: asked at every frame, for there are many. */
  private async heard(words: string): Promise<string> {
    const log = await this.spoken().elementHandle();
    const said = await this.page.waitForFunction(
      ([element, wanted]) => {
        const text = element?.textContent ?? '';
        return text.includes(wanted) ? text : undefined;
      },
      [log, words] as const,
      { polling: 'raf' },
    );
    return (await said.jsonValue()) ?? '';
  }

  /** What a drop here would do, as it is shown beside the place. */
  offer(): Locator {
    return this.page.locator('.drop-words');
  }

  /** Drags a kind of field with the mouse to a part of the page, and drops it after it. */
  async drag(kind: string, onto: Locator): Promise<void> {
    await onto.scrollIntoViewIfNeeded();
    await this.kind(kind).scrollIntoViewIfNeeded();
    const [from, to] = [await centre(this.kind(kind)), await boxOf(onto)];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height * 0.75, { steps: 12 });
    await expect(this.offer()).toHaveText(/^Metti «/);
    await this.page.mouse.up();
  }

  /** Takes a kind of field with the space bar, goes to a place with the arrows, and drops it. */
  async carry(kind: string, place: string): Promise<void> {
    await this.kind(kind).focus();
    await this.page.keyboard.press('Space');
    await this.carryTo(place);
  }

  /** With something in hand: goes to a place with the arrows, hears that it is there, and drops. */
  async carryTo(place: string): Promise<void> {
    await expect(this.spoken()).toHaveText(/^Hai preso «/);
    await expect(async () => {
      await this.page.keyboard.press('Home');
      await expect(this.spoken()).toContainText('Posto 1 di ', { timeout: 500 });
    }).toPass();
    for (let position = 1; position <= MOST_PLACES; position += 1) {
      if ((await this.heard(`Posto ${position} di `)).includes(`${place}.`)) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await expect(this.spoken()).toContainText(`Qui va ${place}. Posto`);
    await this.page.keyboard.press('Space');
    await expect(this.spoken()).toHaveText(/ ora è in «/);
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

/** The rectangle of a part of the page; it must be there. */
export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the page');
  return box;
}

async function centre(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}
