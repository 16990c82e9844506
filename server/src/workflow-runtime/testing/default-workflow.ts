import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../../db/seeds/reference/workflows');

/** One of the flows that are seeded, as JSON. Its acts leave at once: the time to take them back has tests of its own. */
export function readDefaultWorkflow(name: string): unknown {
  const text = readFileSync(join(FOLDER, `${name}.json`), 'utf8');
  return JSON.parse(text.replace(/"undoSeconds": \d+/g, '"undoSeconds": 0'));
}

/** Templates that the default flows name. */
export const DEFAULT_TEMPLATES: readonly string[] = [
  'taken-charge',
  'supplement-request',
  'pre-rejection',
  'decision-accepted',
  'decision-rejected',
  'dismissal',
  'payment-request',
  'payment-received',
  'payment-reminder',
  'lapse',
  'document',
  'document-issued',
  'accepted',
  'term-extended',
  'reopened',
  'document-changed',
  'benefit-paid',
  'benefit-transmitted',
  'f24',
  'f24-ready',
  'report-started',
  'report-solved',
];
