import { expect, type Locator, type Page } from '@playwright/test';

const QUESTIONS = {
  positive: 'Quali sono stati gli aspetti che hai preferito?',
  negative: 'Dove hai incontrato le maggiori difficoltà?',
} as const;
const ANSWERS = {
  positive: [
    'Le indicazioni erano chiare',
    'Le indicazioni erano complete',
    'Capivo sempre che stavo procedendo correttamente',
    'Non ho avuto problemi tecnici',
    'Altro',
  ],
  negative: [
    'A volte le indicazioni non erano chiare',
    'A volte le indicazioni non erano complete',
    'A volte non capivo se stavo procedendo correttamente',
    'Ho avuto problemi tecnici',
    'Altro',
  ],
} as const;
const KINDS = ['positive', 'negative'] as const;

/** The rating at the foot of a page, found by the hooks of the public model. */
export class RatingBox {
  constructor(private readonly page: Page) {}

  /** Everything that the model wants in the page from the start, and nothing of it but the stars to be seen. */
  async expectWhole(question: string): Promise<void> {
    await expect(this.find('feedback-title')).toHaveText(question);
    for (const score of [1, 2, 3, 4, 5]) await expect(this.find(`feedback-rate-${score}`)).toBeAttached();
    for (const kind of KINDS) {
      const part = this.find(`feedback-rating-${kind}`);
      await expect(part).toBeHidden();
      await expect(part.locator('[data-element=feedback-rating-question]')).toHaveText(QUESTIONS[kind]);
      await expect(part.locator('[data-element=feedback-rating-answer]')).toHaveText([...ANSWERS[kind]]);
    }
    await expect(this.find('feedback-input-text')).toBeHidden();
    await expect(this.find('feedback-input-text')).toHaveAttribute('maxlength', '200');
  }

  async choose(score: number): Promise<void> {
    await this.find(`feedback-rate-${score}`).click();
  }

  /** Of the two questions the one that belongs to the stars is shown, and the other stays in the page. */
  async expectAsked(kind: (typeof KINDS)[number]): Promise<void> {
    for (const one of KINDS) {
      const part = this.find(`feedback-rating-${one}`);
      await expect(part).toBeAttached();
      await expect(part).toBeVisible({ visible: one === kind });
    }
    await expect(this.box().getByText('1/2').locator('visible=true')).toBeVisible();
  }

  async answer(label: string): Promise<void> {
    await this.box().getByText(label, { exact: true }).locator('visible=true').click();
  }

  /** The second step, and the end. */
  async write(text: string): Promise<void> {
    await this.box().getByRole('button', { name: 'Avanti' }).click();
    await expect(this.box().getByText('2/2')).toBeVisible();
    await this.find('feedback-input-text').fill(text);
    await this.box().getByRole('button', { name: 'Invia la valutazione' }).click();
  }

  async expectThanks(): Promise<void> {
    await expect(this.find('feedback-title')).toHaveText(
      'Grazie, il tuo parere ci aiuterà a migliorare il servizio!',
    );
  }

  async expectRefusedAgain(): Promise<void> {
    await expect(this.box().getByText('Hai già dato la tua valutazione')).toBeVisible();
  }

  private box(): Locator {
    return this.find('feedback');
  }

  private find(element: string): Locator {
    return this.page.locator(`[data-element=${element}]`);
  }
}
