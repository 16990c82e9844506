import { localize, type Locale } from '@istanze/shared';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { DocumentSources } from './document-dependencies';
import { letterBlocks } from './letter-blocks';
import type { PdfBlock } from './pdf/pdf-content';
import { printLetter } from './print-letter';

/** A form of payment before it is printed: its title and what stands on it. */
export interface FormPreview {
  readonly title: string;
  readonly blocks: readonly PdfBlock[];
}

/** The F24 forms that an instance will be given, with the lines that its answers make now. */
export function previewForms(
  instance: InstanceRecord,
  locale: Locale,
  sources: DocumentSources,
  at: Date,
): readonly FormPreview[] {
  return Object.entries(sources.release.content.configuration.templates)
    .filter(([, { kind }]) => kind === 'f24')
    .map(([template]) => {
      const { title, body } = printLetter({ instance, template, locale, values: {} }, sources, null, at);
      return { title: localize(title, locale), blocks: letterBlocks(body) };
    });
}
