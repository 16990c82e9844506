import { expect, type Page } from '@playwright/test';

/** Everything a person can act on has to say what it is. */
const ACTED_ON =
  /^(textbox|combobox|searchbox|spinbutton|radio|checkbox|button|link|radiogroup|listbox|slider)\b/;

/**
 * What a screen reader meets on the main part of a page, as the browser tells it: first the title, then these words one after
 * the other, and nothing to act on without a name. The words come from the definition of the form, not from this test.
 */
export async function expectReadingOrder(page: Page, title: string, words: readonly string[]): Promise<void> {
  const lines = toLines(await page.getByRole('main').ariaSnapshot());
  const start = lines.findIndex((line) => line.startsWith('heading') && line.includes(`"${plain(title)}"`));
  expect(start, `the title "${title}" is read`).toBeGreaterThanOrEqual(0);
  const missing: string[] = [];
  let at = start;
  for (const word of words) {
    const next = lines.findIndex((line, index) => index > at && line.includes(plain(word)));
    if (next === -1) missing.push(word);
    else at = next;
  }
  expect(missing, `read in the order of the form, under "${title}"`).toEqual([]);
  const unnamed = lines.filter((line) => ACTED_ON.test(line) && !/^\w+ "[^"]/.test(line));
  expect(unnamed, `what can be acted on under "${title}" has a name`).toEqual([]);
}

/** One line each: role, name, text; without the signs of the format. */
function toLines(snapshot: string): readonly string[] {
  return snapshot.split('\n').map((line) =>
    plain(
      line
        .replace(/^\s*- /, '')
        .replace(/^'(.*)'(:?.*)$/, '$1$2')
        .replaceAll("''", "'"),
    ),
  );
}

/** Quotes in names are written in several ways; here none counts. */
function plain(text: string): string {
  return text
    .replaceAll(/\\"|[“”«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
