import { createHash } from 'node:crypto';
import type { MessageKey } from '../../messages';
import { serverWords } from '../../messages';
import type { CommunicationRow } from '../communications';
import type { NoteRow } from '../desk';
import {
  answerBlocks,
  contactsOf,
  type DocumentFonts,
  formatInstant,
  type LetterHead,
  type PdfBlock,
  type PdfContent,
  renderPdf,
} from '../documents';
import type { WholeFile } from '../instances';
import type { MessageRow } from '../messages';
import type { Locale } from '@istanze/shared';
import type { ListedFile } from './file-index';

export interface PaperSource {
  readonly file: WholeFile;
  readonly head: LetterHead;
  readonly locale: Locale;
  readonly messages: readonly MessageRow[];
  readonly communications: readonly CommunicationRow[];
  readonly notes: readonly NoteRow[];
  readonly at: Date;
}

/** A paper made for the occasion, with its bytes. */
export interface Paper extends ListedFile {
  readonly bytes: Buffer;
}

interface Chapter {
  readonly name: MessageKey;
  readonly what: MessageKey;
  readonly blocks: readonly PdfBlock[];
}

/** What of an instance lies in no file of its own, set as documents: the answers, what was written and what happened. */
export async function makePapers(source: PaperSource, fonts: DocumentFonts): Promise<readonly Paper[]> {
  const t = serverWords(source.locale);
  const papers: Paper[] = [];
  for (const { name, what, blocks } of chaptersOf(source)) {
    if (blocks.length === 0) continue;
    const bytes = await renderPdf(contentOf(source, t(name), blocks), fonts);
    papers.push({
      path: `${String(papers.length + 1).padStart(2, '0')} ${t(name)}.pdf`,
      what: t(what),
      at: source.at,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    });
  }
  return papers;
}

function chaptersOf(source: PaperSource): readonly Chapter[] {
  const { file, locale, messages, notes } = source;
  const { instance, release, masked, history } = file;
  return [
    {
      name: 'file.request',
      what: 'file.request-what',
      blocks: answerBlocks({
        release,
        locale,
        answers: instance.answers,
        derived: instance.derived,
        submittedAt: instance.submittedAt ?? source.at.toISOString(),
        sensitive: masked ? serverWords(locale)('document.sensitive') : null,
      }),
    },
    { name: 'file.communications', what: 'file.communications-what', blocks: communicationBlocks(source) },
    {
      name: 'file.messages',
      what: 'file.messages-what',
      blocks: messages.flatMap(({ authorName, at, body }) => said(authorName, at, body)),
    },
    {
      name: 'file.history',
      what: 'file.history-what',
      blocks:
        history.length === 0
          ? []
          : [
              {
                kind: 'rows',
                rows: history.map(({ at, sentence, actor }) => ({
                  label: formatInstant(at.toISOString()),
                  text: [sentence, actor].filter((part) => part !== '').join(' · '),
                })),
              },
            ],
    },
    {
      name: 'file.notes',
      what: 'file.notes-what',
      blocks: notes.flatMap(({ author, at, body }) => said(author, at, body)),
    },
  ];
}

function said(author: string, at: Date, body: string): readonly PdfBlock[] {
  return [
    { kind: 'heading', level: 3, text: `${author} · ${formatInstant(at.toISOString())}` },
    { kind: 'paragraph', text: body },
  ];
}

function communicationBlocks({ communications, locale }: PaperSource): readonly PdfBlock[] {
  const t = serverWords(locale);
  return communications
    .filter(({ state }) => state !== 'undone')
    .flatMap(({ subject, body, sentAt, deliveredAt, deliveryReference }): PdfBlock[] => {
      const sent =
        sentAt === null ? t('file.not-sent') : t('file.sent', { at: formatInstant(sentAt.toISOString()) });
      const delivered =
        deliveredAt === null ? '' : t('file.delivered', { at: formatInstant(deliveredAt.toISOString()) });
      const evidence = [sent, delivered, deliveryReference ?? ''].filter((part) => part !== '').join(' · ');
      return [
        { kind: 'heading', level: 3, text: subject },
        { kind: 'paragraph', text: evidence },
        { kind: 'paragraph', text: body },
      ];
    });
}

function contentOf(
  { file, head, locale, at }: PaperSource,
  title: string,
  blocks: readonly PdfBlock[],
): PdfContent {
  const t = serverWords(locale);
  return {
    locale,
    title,
    issuer: { tenant: head.tenantName, office: head.officeName, contacts: contactsOf(head) },
    subtitle: t('file.title', { code: file.instance.code }),
    blocks,
    verification: null,
    watermark: null,
    footer: (page, pages) => t('document.page', { page, pages }),
    createdAt: at,
  };
}
