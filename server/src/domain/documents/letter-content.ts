import type { Locale } from '@istanze/shared';
import { serverWords } from '../../messages';
import { formatDate } from './format-date';
import { contactsOf, type LetterHead } from './letter-head.repository';
import type { PdfBlock, PdfContent } from './pdf/pdf-content';

export interface LetterSource {
  readonly locale: Locale;
  readonly head: LetterHead;
  readonly title: string;
  readonly body: string;
  readonly number: string | null;
  /** Civil date of issue. */
  readonly date: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly verificationUrl: string | null;
  readonly preview: boolean;
  readonly createdAt: Date;
}

/** A letter or permit from the text of a template: `## ` starts a heading, `Label: value` lines become rows. */
export function letterContent(source: LetterSource): PdfContent {
  const { locale, head, verificationUrl } = source;
  const t = serverWords(locale);
  return {
    locale,
    title: source.title,
    issuer: { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) },
    subtitle: subtitleOf(source),
    blocks: blocksOf(source.body),
    verification:
      verificationUrl === null
        ? null
        : { url: verificationUrl, text: t('document.verify', { url: verificationUrl }) },
    watermark: source.preview ? t('document.preview') : null,
    footer: (page, pages) => t('document.page', { page, pages }),
    createdAt: source.createdAt,
  };
}

function subtitleOf({ locale, number, date, validFrom, validTo }: LetterSource): string {
  const t = serverWords(locale);
  const parts = [
    number === null ? '' : t('document.number', { number }),
    t('document.issued', { date: formatDate(date) }),
    validFrom === null || validTo === null
      ? ''
      : t('document.valid', { from: formatDate(validFrom), to: formatDate(validTo) }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function blocksOf(body: string): readonly PdfBlock[] {
  return body
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toBlock);
}

function toBlock(part: string): PdfBlock {
  if (part.startsWith('## ')) return { kind: 'heading', level: 2, text: part.slice(3) };
  const rows = part.split('\n').map((line) => /^([^:.]{2,60}): (.+)$/.exec(line));
  if (rows.length > 1 && rows.every((row) => row !== null)) {
    return { kind: 'rows', rows: rows.map((row) => ({ label: row[1] ?? '', text: row[2] ?? '' })) };
  }
  return { kind: 'paragraph', text: part };
}
