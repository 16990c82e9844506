import type { Locale } from '@istanze/shared';
import { serverWords } from '../../messages';
import { formatDate } from './format-date';
import { contactsOf, type LetterHead } from './letter-head.repository';
import { letterBlocks } from './letter-blocks';
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
  /** Headings of the copies of a form that is handed in; none for what is there once. */
  readonly copies: readonly string[];
  readonly createdAt: Date;
}

/** A letter or permit from the text of a template, see `letterBlocks`; with `copies` each has a page and a heading of its own. */
export function letterContent(source: LetterSource): PdfContent {
  const { locale, head, verificationUrl } = source;
  const t = serverWords(locale);
  return {
    locale,
    title: source.title,
    issuer: { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) },
    subtitle: subtitleOf(source),
    blocks: copiesOf(letterBlocks(source.body), source.copies),
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

function copiesOf(blocks: readonly PdfBlock[], copies: readonly string[]): readonly PdfBlock[] {
  if (copies.length === 0) return blocks;
  const inner = blocks.map((block): PdfBlock => (block.kind === 'heading' ? { ...block, level: 3 } : block));
  return copies.flatMap((text, at): readonly PdfBlock[] => [
    ...(at === 0 ? [] : [{ kind: 'page' } as const]),
    { kind: 'heading', level: 2, text },
    ...inner,
  ]);
}
