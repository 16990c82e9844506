import {
  actionsOfState,
  isJsonObject,
  type Json,
  type JsonObject,
  type ReleaseContent,
  type Text,
} from '@istanze/shared';
import { translationGaps } from '@istanze/shared/authoring';
import { unknownPlaceholders, type PlaceholderGroup } from '../configuration/texts/placeholders';
import { readAmount } from '../configuration/fees/fee-amount';

/** `ready`; `look`: it may go live so, somebody should look; `missing`: it cannot or should not go live. */
export type CheckState = 'ready' | 'look' | 'missing';

export const CHECKS = ['sheet', 'office', 'form', 'flow', 'fees', 'texts', 'languages', 'tests'] as const;
export type CheckName = (typeof CHECKS)[number];

export interface Check {
  readonly name: CheckName;
  readonly state: CheckState;
  /** How many of what is counted are wrong or missing; for tests that all pass, how many there are. */
  readonly count: number;
}

export interface GoLiveFacts {
  readonly content: ReleaseContent;
  readonly obstacles: readonly { readonly code: string }[];
  /** Remarks on the form that do not stand in the way. */
  readonly remarks: number;
  readonly tests: readonly { readonly differences: readonly unknown[] }[];
  readonly sheet: JsonObject;
  readonly caseOfficer: string;
  readonly placeholders: readonly PlaceholderGroup[];
}

/** What a service still needs before it goes live, part by part. */
export function goLiveChecks(facts: GoLiveFacts): readonly Check[] {
  const { configuration, workflow } = facts.content;
  const { obstacles, tests, content } = facts;
  const ofFlow = obstacles.filter(({ code }) => code.startsWith('workflow-')).length;
  const ofFees = obstacles.filter(({ code }) => code.startsWith('configuration-')).length;
  const ofForm = obstacles.length - ofFlow - ofFees;
  const voices = missingVoices(facts.sheet);
  const unknown = Object.values(configuration.templates).filter(
    (template) => unknownPlaceholders(template, facts.placeholders).length > 0,
  ).length;
  const gaps = translationGaps(content.form).length + untranslated(configuration);
  const failing = tests.filter(({ differences }) => differences.length > 0).length;
  return [
    { name: 'sheet', state: voices === 0 ? 'ready' : 'missing', count: voices },
    { name: 'office', state: facts.caseOfficer.trim() === '' ? 'missing' : 'ready', count: 0 },
    { name: 'form', ...counted(ofForm, facts.remarks) },
    { name: 'flow', ...counted(ofFlow, 0) },
    { name: 'fees', ...counted(ofFees, asksMoney(workflow) ? pricesOfZero(content) : 0) },
    { name: 'texts', ...counted(0, unknown) },
    { name: 'languages', ...counted(0, gaps) },
    {
      name: 'tests',
      state: failing > 0 ? 'missing' : tests.length === 0 ? 'look' : 'ready',
      count: failing > 0 ? failing : tests.length,
    },
  ];
}

function counted(wrong: number, remarks: number): Pick<Check, 'state' | 'count'> {
  if (wrong > 0) return { state: 'missing', count: wrong };
  return { state: remarks > 0 ? 'look' : 'ready', count: remarks };
}

/** The voices that every service sheet of the Modello Comuni has; contacts and conditions come from the office and the municipality where the sheet has none. */
const VOICES = ['forWhom', 'howTo', 'needed', 'outcome', 'times'] as const;

function missingVoices(sheet: JsonObject): number {
  return VOICES.filter((voice) => !isSaid(sheet[voice] ?? null)).length;
}

/** True where a text, or any text inside, says something. */
function isSaid(value: Json): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(isSaid);
  return isJsonObject(value) && Object.values(value).some(isSaid);
}

function asksMoney(workflow: ReleaseContent['workflow']): boolean {
  return workflow.states.some((state) =>
    actionsOfState(state).some(({ type }) => type === 'prepare-payment'),
  );
}

/** A flow that asks for money with lines that are all fixed and zero has no price yet. */
function pricesOfZero({ configuration }: ReleaseContent): number {
  const amounts = configuration.fees.lines.map(({ amount }) => readAmount(amount));
  return amounts.every((amount) => amount.how === 'fixed' && amount.cents === 0) ? 1 : 0;
}

/** Texts of the configuration that have no English. */
function untranslated({ fees, privacy, templates }: ReleaseContent['configuration']): number {
  const texts: readonly Text[] = [
    ...fees.lines.map(({ description }) => description),
    privacy.notice,
    privacy.legalBasis,
    ...Object.values(templates).flatMap(({ title, body }) => [title, body]),
  ];
  return texts.filter(({ it, en }) => it.trim() !== '' && (en ?? '').trim() === '').length;
}
