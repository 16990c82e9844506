import { expect, type Page } from '@playwright/test';
import { AnyForm } from '../screens/any-form';
import { expectReadingOrder } from '../screens/reading-order';
import { Journey } from '../screens/journey';
import { Summary } from '../screens/summary';
import { Api } from './api';
import { look } from './look';
import type { Person } from './people';
import { beginPermit } from './permit';
import { sampleOpenDraft } from './open-draft';
import type { SampledRow } from './sampled-answers';
import type { StackAddresses } from './stack';
import { portal } from './texts';

export interface FilledService {
  readonly code: string;
  readonly paysFirst: boolean;
  readonly answers: readonly SampledRow[];
}

export interface ServiceToFill {
  readonly slug: string;
  readonly person: Person;
  readonly seed: number;
  /** Looks at each page, with axe: what a run over all services does. */
  readonly looks: boolean;
}

/** From the sheet of any service to its summary, with answers made up from what it asks; the summary repeats each. */
export async function fillService(
  page: Page,
  stack: StackAddresses,
  { slug, person, seed, looks }: ServiceToFill,
): Promise<FilledService> {
  const code = await beginPermit(page, person, slug);
  const journey = new Journey(page);
  await journey.acceptAll();
  const { form, paysFirst } = await sampleOpenDraft(
    await Api.forCitizen(stack, person.fiscalCode),
    code,
    seed,
  );
  expect(form.issues).toEqual([]);
  for (const [index, step] of form.steps.entries()) {
    await journey.expectScreen(step.title);
    await new AnyForm(page).fill(step.rows);
    await journey.expectSaved();
    await expectReadingOrder(page, step.title, [...asked(step.rows), portal.back, portal.next]);
    if (looks) await look(page, `${slug}-${index + 1}`);
    await journey.next();
  }
  const summary = new Summary(page);
  await summary.expectShown();
  const answers = form.steps.flatMap(({ rows }) => rows);
  await expectReadingOrder(page, portal.summary, [
    ...asked(answers.filter(({ text }) => text !== '')),
    portal.send,
  ]);
  await summary.expectAnswers(...answers.flatMap(wordsOf));
  return { code, paysFirst, answers };
}

/** Questions in the order of the form. */
function asked(rows: readonly SampledRow[]): readonly string[] {
  return rows.map(({ label }) => label);
}

/** What the summary must say of an answer: line by line, and of a document its name. */
export function wordsOf({ type, text }: SampledRow): readonly string[] {
  const lines = type === 'file' || type === 'picture' ? [text.split(' (')[0] ?? ''] : text.split('\n');
  return lines.filter((line) => line !== '');
}
