import {
  type Answers,
  type JsonObject,
  type Locale,
  type PrintedRow,
  type PrintedSection,
  printForm,
  romeDate,
} from '@istanze/shared';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { PdfBlock, PdfRow } from './pdf/pdf-content';

export interface AnswerSource {
  readonly release: CompiledRelease;
  readonly answers: Answers;
  readonly derived: JsonObject;
  readonly submittedAt: string;
  readonly locale: Locale;
  /** What stands in the place of sensitive values; null shows them. */
  readonly sensitive: string | null;
}

/** Everything that was declared, section by section, as blocks of a document. */
export function answerBlocks({
  release,
  answers,
  derived,
  submittedAt,
  locale,
  sensitive,
}: AnswerSource): readonly PdfBlock[] {
  const printed = printForm(release.form, answers, locale, { today: romeDate(submittedAt), facts: derived });
  return printed.steps.flatMap((step) =>
    step.sections.flatMap((section) => sectionBlocks(section, '', sensitive)),
  );
}

/** A section and those inside it; one inside an item of a repeat says of which. */
function sectionBlocks(
  section: PrintedSection,
  within: string,
  sensitive: string | null,
): readonly PdfBlock[] {
  const title = within === '' ? section.title : `${within} · ${section.title}`;
  return [
    { kind: 'heading', level: 3, text: title },
    ...section.groups.flatMap((group): PdfBlock[] => [
      ...(group.title === '' ? [] : [{ kind: 'paragraph', text: group.title } as const]),
      {
        kind: 'rows',
        rows: group.rows.filter(({ text }) => text !== '').map((row) => toRow(row, sensitive)),
      },
      ...group.sections.flatMap((inner) => sectionBlocks(inner, group.title || within, sensitive)),
    ]),
  ];
}

/** A paper lies about: sensitive values stay in the file of the instance unless they were asked for. */
function toRow({ label, text, sensitive: isSensitive }: PrintedRow, sensitive: string | null): PdfRow {
  return { label, text: isSensitive && sensitive !== null ? sensitive : text };
}
