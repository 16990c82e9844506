import { fillPlaceholders, localize, type Text } from '@istanze/shared';
import type { DocumentRequest } from '../../ports/inside/documents';
import type { CompiledRelease } from '../../ports/inside/releases';
import type { DocumentSources } from './document-dependencies';
import { type Placeholders, placeholdersOf } from './placeholders';

/** What of a request for a document stands in its text. */
export type LetterRequest = Pick<
  DocumentRequest,
  'instance' | 'template' | 'locale' | 'values' | 'validFrom' | 'validTo'
>;

export interface PrintedLetter {
  /** In every language it is written in. */
  readonly title: Text;
  /** In the language of the request. */
  readonly body: string;
}

/** Title and text of a template with its placeholders filled. */
export function printLetter(
  request: LetterRequest,
  sources: DocumentSources,
  number: string | null,
  at: Date,
): PrintedLetter {
  const placeholders = placeholdersFor(request, sources, number, at);
  const source = sources.release.content.configuration.templates[request.template];
  const { it, en } = titleOf(sources.release, request.template);
  const title = { it: fillPlaceholders(it, placeholders) };
  return {
    title: en === undefined ? title : { ...title, en: fillPlaceholders(en, placeholders) },
    body: fillPlaceholders(localize(source?.body ?? DEFAULT_BODY, request.locale), placeholders),
  };
}

function titleOf(release: CompiledRelease, template: string): Text {
  return release.content.configuration.templates[template]?.title ?? release.content.service.title;
}

function placeholdersFor(
  { instance, locale, values, validFrom, validTo }: LetterRequest,
  { release, head, url }: DocumentSources,
  number: string | null,
  at: Date,
): Placeholders {
  return placeholdersOf({
    instance,
    release,
    head,
    locale,
    at: at.toISOString(),
    url,
    values: {
      ...values,
      number: number ?? '',
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
    },
  });
}

/** What a document says when its template has no text. */
const DEFAULT_BODY: Text = {
  it: 'Richiesta: {code}\nProtocollo: {protocol}\nRichiedente: {applicantName}\nCodice fiscale: {applicantFiscalCode}\nServizio: {service}',
  en: 'Request: {code}\nRegister number: {protocol}\nApplicant: {applicantName}\nFiscal code: {applicantFiscalCode}\nService: {service}',
};
