import { computeTerm, type Locale, localize, romeDate } from '@istanze/shared';
import { serverWords } from '../../messages';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { CompiledRelease } from '../../ports/inside/releases';
import { answerBlocks } from './answer-blocks';
import { formatDate, formatInstant } from './format-date';
import { contactsOf, type LetterHead } from './letter-head.repository';
import type { PdfContent, PdfRow } from './pdf/pdf-content';

export interface ReceiptSource {
  readonly instance: InstanceRecord;
  readonly release: CompiledRelease;
  readonly head: LetterHead;
  readonly locale: Locale;
  /** `0000123/2026 – 02/03/2026`; null while the register has not answered. */
  readonly registration: string | null;
  readonly url: string;
  readonly createdAt: Date;
}

/** The receipt of a submission: what art. 8 and 18-bis of L. 241/1990 want in it, then everything that was declared. */
export function receiptContent(source: ReceiptSource): PdfContent {
  const { instance, release, head, locale, createdAt } = source;
  const t = serverWords(locale);
  return {
    locale,
    title: t('document.receipt.title', { code: instance.code }),
    issuer: { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) },
    subtitle: '',
    blocks: [
      { kind: 'rows', rows: receiptRows(source) },
      { kind: 'paragraph', text: t('document.receipt.privacy') },
      { kind: 'heading', level: 2, text: t('document.receipt.summary') },
      ...answerBlocks({
        release,
        locale,
        answers: instance.answers,
        derived: instance.derived,
        submittedAt: instance.submittedAt ?? '',
        sensitive: t('document.sensitive'),
      }),
    ],
    verification: null,
    watermark: null,
    footer: (page, pages) => t('document.page', { page, pages }),
    createdAt,
  };
}

function receiptRows({
  instance,
  release,
  head,
  locale,
  registration,
  url,
}: ReceiptSource): readonly PdfRow[] {
  const t = serverWords(locale);
  const { service } = release.content;
  const title = localize(service.title, locale);
  return [
    { label: t('document.receipt.service'), text: title },
    { label: t('document.receipt.code'), text: instance.code },
    { label: t('document.receipt.protocol'), text: registration ?? t('document.receipt.protocol-pending') },
    { label: t('document.receipt.submitted'), text: formatInstant(instance.submittedAt ?? '') },
    {
      label: t('document.receipt.applicant'),
      text: [instance.applicantName, instance.applicantFiscalCode].filter(Boolean).join(', '),
    },
    { label: t('document.receipt.representative'), text: representativeText(instance, locale) },
    { label: t('document.receipt.subject'), text: title },
    {
      label: t('document.receipt.office'),
      text: [head.officeName, contactsOf(head)].filter(Boolean).join(', '),
    },
    { label: t('document.receipt.case-officer'), text: head.caseOfficer },
    { label: t('document.receipt.substitute'), text: head.substitutePower },
    { label: t('document.receipt.term'), text: termText(instance, release, locale) },
    { label: t('document.receipt.silence'), text: t(`document.receipt.silence.${service.silence}`) },
    { label: t('document.receipt.remedies'), text: t('document.receipt.remedies-text') },
    { label: t('document.receipt.access'), text: t('document.receipt.access-text', { url }) },
  ].filter(({ text }) => text !== '');
}

/** Both persons stand on the receipt: who sent it for the applicant, and in which quality. */
function representativeText({ representation }: InstanceRecord, locale: Locale): string {
  if (representation === null) return '';
  const { name, fiscalCode, kind } = representation;
  return `${name}, ${fiscalCode} (${serverWords(locale)(`representation.kind.${kind}`)})`;
}

function termText(instance: InstanceRecord, release: CompiledRelease, locale: Locale): string {
  const { maximumDays } = release.content.service;
  const startedAt = instance.submittedAt;
  if (startedAt === null) return '';
  const { finalDate } = computeTerm({ startedAt, marks: [], maximumDays, today: romeDate(startedAt) });
  return serverWords(locale)('document.receipt.term-value', {
    date: formatDate(finalDate),
    days: maximumDays,
  });
}
