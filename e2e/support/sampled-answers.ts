import { runInThisContext } from 'node:vm';
import { bundleShared, sharedFile } from './bundle-shared';
import { romeDay } from './dates';

/** One answer in page order, with what a person would type or choose. */
export interface SampledRow {
  readonly path: string;
  /** As the page asks it. */
  readonly label: string;
  readonly type: string;
  readonly settings: object;
  readonly value: unknown;
  /** As the summary says it. */
  readonly text: string;
  readonly calculated: boolean;
}

export interface SampledForm {
  readonly issues: readonly unknown[];
  /** By the key of their step. */
  readonly steps: readonly { readonly title: string; readonly rows: readonly SampledRow[] }[];
}

export interface SampledDraft {
  readonly content: unknown;
  /** What stands in the draft already, and what of it nobody may change. */
  readonly answers: unknown;
  readonly fixed: readonly string[];
}

/** A street of the first municipality, and a municipality of Italy, as the fields with suggestions offer them. */
export const PLACES = {
  street: { id: 'via-roma', name: 'Via Roma' },
  municipality: { code: '010025', name: 'Genova', province: 'GE' },
} as const;

const SOURCE = `
import { compileForm, printForm } from ${sharedFile('src', 'index.ts')};
import { sampleAnswers, seededRandom } from ${sharedFile('src', 'authoring', 'index.ts')};

export function sample(text) {
  const { content, answers, fixed, today, seed, files, places } = JSON.parse(text);
  const facts = Object.fromEntries(content.configuration.derived.map(({ key }) => [key, { kind: 'any' }]));
  const form = compileForm(content.form, { tables: content.configuration.tables, facts });
  const world = { today, random: seededRandom(seed), files, ...places };
  const made = sampleAnswers(form, { world, given: answers, fixed: new Set(fixed) });
  const rowsOf = (groups) =>
    groups.flatMap(({ rows, sections }) => [
      ...rows.map((row) => ({ ...row, settings: form.byPattern.get(row.pattern).settings })),
      ...sections.flatMap(({ groups: inner }) => rowsOf(inner)),
    ]);
  const steps = printForm(form, made.answers, 'it', { today }).steps.map(({ title, sections }) => ({
    title,
    rows: sections.flatMap(({ groups }) => rowsOf(groups)),
  }));
  return JSON.stringify({ issues: made.issues, steps });
}
`;

/** What the pages are given where they ask for a document or a picture. */
const FILES = [
  ['prova.pdf', 'application/pdf'],
  ['prova.png', 'image/png'],
].map(([name = '', mime = ''], at) => ({ id: `file-${at}`, name, size: 1000, mime, sha256: '0'.repeat(64) }));

let bundled: Promise<string> | undefined;

/** Answers that the form of a draft accepts, made up by the product's own maker; the same for the same seed. */
export async function sampleDraft(draft: SampledDraft, seed: number): Promise<SampledForm> {
  bundled ??= bundleShared(SOURCE, 'sample');
  const sample: unknown = runInThisContext(await bundled);
  if (typeof sample !== 'function') throw new Error('There is no maker of answers');
  const request = { ...draft, today: romeDay(), seed, files: FILES, places: PLACES };
  const made: unknown = sample(JSON.stringify(request));
  return JSON.parse(String(made));
}
