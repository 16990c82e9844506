import { expect, type Locator, type Page } from '@playwright/test';
import { at, listAt, textAt } from '../support/json';
import { makePdf } from '../support/pdf';
import { PLACES, type SampledRow } from '../support/sampled-answers';

/** A page of any form, filled in by the paths of its questions: what it asks is known from its definition alone. */
export class AnyForm {
  private prefix = '';
  /** Ids that the page gave to items that were added, by the path they have in the answers. */
  private readonly items = new Map<string, string>();

  constructor(private readonly page: Page) {}

  /** Gives each answer where the page asks for it; what the page shows as given is left as it is. */
  async fill(rows: readonly SampledRow[]): Promise<void> {
    this.prefix = await this.findPrefix();
    for (const row of rows) {
      if (row.calculated || row.value === null || row.type === 'note') continue;
      await this.openItem(row.path);
      if (await this.isKnown(row.path)) continue;
      await this.addAnother(row.path);
      await this.give(row, this.pathOnPage(row.path), row.value);
    }
  }

  /** Where what is known already can be chosen, another is added: the answer is made up. */
  private async addAnother(path: string): Promise<void> {
    const other = this.page.locator(`[id="${this.prefix}-${this.domPath(path)}--choice--other"]`);
    if ((await other.count()) > 0) await this.tick(other);
  }

  private async findPrefix(): Promise<string> {
    const label = this.page.locator('main [id$="--label"]');
    await expect(label.or(this.knownGroups()).first()).toBeVisible();
    if ((await label.count()) === 0) return '';
    const id = (await label.first().getAttribute('id')) ?? '';
    return id.slice(0, id.indexOf('-'));
  }

  /** Groups that stand there as text because everything of them is known. */
  private knownGroups(): Locator {
    return this.page.locator('main .fr-form > .fr-card');
  }

  private async isKnown(path: string): Promise<boolean> {
    if ((await this.knownGroups().count()) === 0) return false;
    const field = this.page.locator(`[id="${this.prefix}-${this.domPath(path)}--field"]`);
    return (await field.count()) === 0;
  }

  private at(path: string): Locator {
    return this.page.locator(`[id="${this.prefix}-${path.replace(/[^\w-]/g, '-')}"]`);
  }

  /** Adds the items that the answers have and the page does not. */
  private async openItem(path: string): Promise<void> {
    const names = path.split('.');
    for (let length = 2; length < names.length; length += 2) {
      const [list, item] = [names.slice(0, length - 1).join('.'), names.slice(0, length).join('.')];
      const repeat = this.at(this.pathOnPage(list));
      if (this.items.has(item) || (await repeat.count()) === 0) continue;
      if ((await this.page.locator(`[id="${this.prefix}-${this.domPath(item)}--title"]`).count()) > 0)
        continue;
      const before = await repeat.locator(':scope > ol > li').count();
      await repeat.locator(':scope > button.fr-add').click();
      const title = repeat.locator(':scope > ol > li').nth(before).locator('.fr-item-title').first();
      const id = (await title.getAttribute('id')) ?? '';
      const begin = `${this.prefix}-${this.domPath(list)}-`;
      this.items.set(item, `${this.pathOnPage(list)}.${id.slice(begin.length, -'--title'.length)}`);
    }
  }

  private domPath(path: string): string {
    return this.pathOnPage(path).replace(/[^\w-]/g, '-');
  }

  private pathOnPage(path: string): string {
    const added = [...this.items].find(([item]) => path === item || path.startsWith(`${item}.`));
    return added === undefined ? path : added[1] + path.slice(added[0].length);
  }

  private async give(row: SampledRow, path: string, value: unknown): Promise<void> {
    switch (row.type) {
      case 'declaration':
      case 'consent':
        return this.tick(this.at(path));
      case 'yes-no':
        return this.choose(path, value === true ? 'Sì' : 'No');
      case 'choice':
        return this.chooseOption(row, path, value);
      case 'choices':
        for (const one of listAt(value, '')) await this.choose(path, labelOf(row, one));
        return;
      case 'money':
        return this.enter(path, (Number(value) / 100).toFixed(2).replace('.', ','));
      case 'file':
      case 'picture':
        return this.upload(path, textAt(value, '0.name'));
      case 'isee':
        return this.giveIsee(path, value);
      case 'household-members':
        return this.giveHousehold(path, value);
      case 'table':
        for (const cells of listAt(value, ''))
          await this.giveParts(`${path}.${String(at(cells, '_id'))}`, cells);
        return;
      default:
        return typeof value === 'object' && value !== null && !isPlace(value)
          ? this.giveParts(path, value)
          : this.enter(path, textOf(value));
    }
  }

  /** Part by part: the id of a street follows from its name. What stood there from before and is not meant goes away. */
  private async giveParts(path: string, value: unknown): Promise<void> {
    if (typeof value !== 'object' || value === null) return;
    const given = Object.entries(value).filter(([, part]) => part !== null);
    await this.clearBut(
      path,
      given.map(([key]) => key),
    );
    for (const [key, part] of given) {
      const below = `${path}.${key}`;
      if (['_id', 'streetId', 'count', 'total', 'origin', 'applies'].includes(key)) continue;
      if (typeof part === 'object' && !isPlace(part)) await this.giveParts(below, part);
      else if ((await this.at(below).count()) > 0) await this.enter(below, textOf(part));
    }
  }

  private async clearBut(path: string, keys: readonly string[]): Promise<void> {
    const begin = `${this.prefix}-${this.domPath(path)}-`;
    const lines = this.page.locator(`input[type="text"][id^="${begin}"]:not([role])`);
    for (const line of await lines.all()) {
      const part = ((await line.getAttribute('id')) ?? '').slice(begin.length);
      const isMeant = keys.some((key) => part === key || part.startsWith(`${key}-`));
      if (!isMeant && (await line.isEditable())) await line.fill('');
    }
  }

  private async giveIsee(path: string, value: unknown): Promise<void> {
    const presented = at(value, 'presented') === true;
    await this.tick(this.at(presented ? path : `${path}-1`));
    if (!presented) return;
    await this.enter(`${path}.amount`, (Number(at(value, 'amount')) / 100).toFixed(2).replace('.', ','));
    await this.enter(`${path}.expires`, String(at(value, 'expires')));
    await this.enter(`${path}.protocol`, String(at(value, 'protocol')));
  }

  private async giveHousehold(path: string, value: unknown): Promise<void> {
    const members = listAt(value, 'members');
    const registered = members.filter((member) => at(member, 'origin') !== 'declared');
    for (const [index, member] of registered.entries())
      if (at(member, 'applies') === true)
        await this.tick(this.at(index === 0 ? path : `${path}-${String(at(member, '_id'))}`));
    for (const member of members.filter((one) => at(one, 'origin') === 'declared')) {
      await this.page
        .locator(
          `[id="${this.prefix}-${this.domPath(path)}"], [id="${this.prefix}-${this.domPath(path)}-add"]`,
        )
        .last()
        .click();
      await this.giveParts(`${path}.members.${String(at(member, '_id'))}`, member);
    }
  }

  /** By the kind of control that stands there: a list, a field with suggestions, or a line to write on. */
  private async enter(path: string, text: string): Promise<void> {
    const control = this.at(path);
    if ((await control.count()) === 0 || !(await control.isEditable())) return;
    const [tag, role] = await control.evaluate((node) => [node.tagName, node.getAttribute('role') ?? '']);
    if (tag === 'SELECT') await control.selectOption(text);
    else if (role === 'combobox') await this.pick(control, text);
    else await control.fill(text);
  }

  private async pick(control: Locator, text: string): Promise<void> {
    await control.fill('');
    await control.pressSequentially(text.slice(0, 6), { delay: 15 });
    await this.page.getByRole('option', { name: text, exact: true }).click();
    await expect(control).toHaveValue(text);
  }

  private async chooseOption(row: SampledRow, path: string, value: unknown): Promise<void> {
    const control = this.at(path);
    const isRadio = (await control.getAttribute('type')) === 'radio';
    if (isRadio) await this.choose(path, labelOf(row, value));
    else if ((await control.getAttribute('role')) === 'combobox')
      await this.pick(control, labelOf(row, value));
    else await control.selectOption(String(value));
  }

  private async choose(path: string, label: string): Promise<void> {
    const boxes = this.page.locator('.fr-tick', { has: this.page.locator(`input[name="${path}"]`) });
    const box = boxes.filter({ has: this.page.getByText(label, { exact: true }) }).locator('input');
    if ((await box.count()) > 0) await this.tick(box);
  }

  /** Presses the words beside a box, as people do. */
  private async tick(box: Locator): Promise<void> {
    if (await box.isChecked()) return;
    const id = (await box.getAttribute('id')) ?? '';
    await this.page.locator(`label[for="${id}"]`).click();
    await expect(box).toBeChecked();
  }

  private async upload(path: string, name: string): Promise<void> {
    const input = this.at(path);
    if ((await input.count()) === 0) return;
    const file = name.endsWith('.pdf')
      ? { name, mimeType: 'application/pdf', buffer: makePdf(['Prova']) }
      : { name, mimeType: 'image/png', buffer: PICTURE };
    const sent = this.page.locator('.fr-file-list > li').filter({ hasText: file.name });
    const before = await sent.count();
    await input.setInputFiles(file);
    await expect(sent).toHaveCount(before + 1);
  }
}

/** The smallest picture there is: one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function labelOf({ settings }: SampledRow, value: unknown): string {
  const option = listAt(settings, 'options').find((one) => (at(one, 'value') ?? at(one, '_id')) === value);
  return String(at(option, 'label.it'));
}

function isPlace(value: object): boolean {
  return typeof at(value, 'name') === 'string' && 'code' in value && !('vatNumber' in value);
}

/** What is typed: the name that the list offers, a number with a comma, the text itself. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value !== 'object' || value === null) return String(value);
  const name = String(at(value, 'name'));
  return at(value, 'province') === PLACES.municipality.province
    ? `${name} (${PLACES.municipality.province})`
    : name;
}
