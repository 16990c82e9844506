import { compositeType } from '../composite-type';
import { fieldOf, optionOf, problem, sheet } from '../define';
import { codesTidied } from '../parts';
import { NO_ISSUES } from '../type';
import { printDate } from '../words';
import { DOCUMENT_KINDS, documentParts } from './parts';

export type DocumentIdSettings = {
  readonly kinds: readonly string[];
  readonly acceptExpired: boolean;
};

const EVERY_KIND: readonly string[] = DOCUMENT_KINDS.map(([kind]) => kind);

/** An identity document. Value: `{kind, number, issuedBy, expires}`. */
export const documentId = compositeType<DocumentIdSettings>({
  type: 'document-id',
  group: 'person',
  name: { it: 'Documento d’identità', en: 'Identity document' },
  description: { it: 'Tipo, numero, rilascio e scadenza', en: 'Kind, number, issuer and expiry' },
  missing: 'required-document-id',
  settingsForm: sheet(
    fieldOf(
      'kinds',
      'choices',
      { it: 'Documenti accettati', en: 'Accepted documents' },
      {
        required: true,
        settings: { options: DOCUMENT_KINDS.map(([kind, it, en]) => optionOf(kind, it, en)) },
      },
    ),
    fieldOf(
      'acceptExpired',
      'yes-no',
      { it: 'Accetta documenti scaduti', en: 'Accept expired documents' },
      { required: true },
    ),
  ),
  defaultSettings: { kinds: EVERY_KIND, acceptExpired: false },
  checkSettings: ({ kinds }) => (kinds.length === 0 ? [problem('settings-options', {}, 'kinds')] : NO_ISSUES),
  all: documentParts({ kinds: EVERY_KIND }),
  asked: documentParts,
  tidy: (value) => codesTidied(value, ['number']),
  judge({ kind, number, expires }, { today }, { acceptExpired }) {
    const card =
      kind === 'identity-card' && typeof number === 'string' && !/^[A-Z]{2}\d{5}[A-Z]{2}$/.test(number);
    const expired = !acceptExpired && typeof expires === 'string' && expires < today;
    return [
      ...(card ? [problem('document-cie', {}, 'number')] : []),
      ...(expired ? [problem('document-expired', { date: printDate(expires) }, 'expires')] : []),
    ];
  },
});
