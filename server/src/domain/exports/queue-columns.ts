import { type Locale, localize, romeDate } from '@istanze/shared';
import type { MessageKey } from '../../messages';
import type { QueueRow } from '../instances';
import type { SheetCell } from './xlsx-sheet';

export interface QueueColumn {
  readonly title: MessageKey;
  /** In characters, for spreadsheets. */
  readonly width: number;
  readonly value: (row: QueueRow, locale: Locale) => SheetCell;
}

const text = (value: string | null): SheetCell => (value === null ? null : { text: value });

/** What a list of instances says of each, from left to right. */
export const QUEUE_COLUMNS: readonly QueueColumn[] = [
  { title: 'export.code', width: 20, value: ({ code }) => text(code) },
  { title: 'export.protocol', width: 16, value: ({ protocol }) => text(protocol) },
  { title: 'export.applicant', width: 32, value: ({ applicantName }) => text(applicantName) },
  {
    title: 'export.representative',
    width: 32,
    value: ({ representativeName }) => text(representativeName ?? ''),
  },
  { title: 'export.fiscal-code', width: 20, value: ({ applicantFiscalCode }) => text(applicantFiscalCode) },
  { title: 'export.service', width: 40, value: (row, locale) => text(localize(row.serviceTitle, locale)) },
  { title: 'export.state', width: 28, value: (row, locale) => text(localize(row.stateName, locale)) },
  {
    title: 'export.submitted',
    width: 14,
    value: ({ submittedAt }) => ({ day: romeDate(submittedAt.toISOString()) }),
  },
  {
    title: 'export.deadline',
    width: 14,
    value: ({ finalDate }) => (finalDate === null ? null : { day: finalDate }),
  },
  { title: 'export.assignee', width: 28, value: ({ assignee }) => text(assignee?.name ?? null) },
  {
    title: 'export.labels',
    width: 28,
    value: ({ labels }) => text(labels.map(({ name }) => name).join(', ')),
  },
];
