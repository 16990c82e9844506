import { isJsonObject, ok, type Json } from '../../kernel';
import { fieldOf, isMissing, optionOf, problem, refuse, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { FORMATS, formatNames, printSize } from './formats';

/** A reference to an uploaded file; the file store holds its content. */
export type FileReference = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly mime: string;
  readonly sha256: string;
};
export type FileSettings = {
  /** Media types. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly maxCount: number;
};

/** Uploaded documents. Value: list of `{id, name, size in bytes, mime, sha256}`. */
export const file: FieldType<readonly FileReference[], FileSettings> = {
  type: 'file',
  group: 'document',
  name: { it: 'Documento da caricare', en: 'Document to upload' },
  description: {
    it: 'Uno o più documenti: PDF, foto, scansioni',
    en: 'One or more documents: PDF, photographs, scans',
  },
  valueType: { kind: 'list', of: { kind: 'any' } },
  hasValue: true,
  holdsFile: true,
  missing: 'required-file',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'accept',
      'choices',
      { it: 'Formati accettati', en: 'Accepted formats' },
      { required: true, settings: { options: FORMATS.map(({ mime, name }) => optionOf(mime, name, name)) } },
    ),
    fieldOf(
      'maxBytes',
      'decimal',
      { it: 'Grandezza massima di ciascuno', en: 'Largest size of each' },
      {
        required: true,
        width: 'half',
        settings: { min: 0.1, max: 50, decimals: 1, factor: 1_048_576, unit: { it: 'MB', en: 'MB' } },
      },
    ),
    fieldOf(
      'maxCount',
      'integer',
      { it: 'Quanti al massimo', en: 'How many at most' },
      { required: true, width: 'half', settings: { min: 1, max: 50 } },
    ),
  ),
  defaultSettings: {
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
    maxBytes: 10_485_760,
    maxCount: 1,
  },
  checkSettings: ({ accept }) =>
    accept.length === 0 ? [problem('settings-accept', {}, 'accept')] : NO_ISSUES,
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    const list: readonly Json[] = isJsonList(raw) ? raw : [raw];
    const files = list.map(toReference).filter((item) => item !== undefined);
    if (files.length !== list.length) return refuse('value-shape');
    return ok(files.filter((item, index) => files.findIndex((other) => other.id === item.id) === index));
  },
  validator:
    ({ accept, maxBytes, maxCount }) =>
    (value) => {
      const issues = [
        ...(value.length > maxCount ? [problem('file-count', { max: maxCount })] : []),
        ...value.flatMap((item) => fileIssues(item, accept, maxBytes)),
      ];
      return issues.length === 0 ? NO_ISSUES : issues;
    },
  print: (value, _settings, locale) =>
    (value ?? []).map(({ name, size }) => `${name} (${printSize(size, locale)})`).join(', '),
};

/** What is wrong with one file's name, format or size; also asked before it is uploaded. */
export function fileIssues(
  { name, size, mime }: Pick<FileReference, 'name' | 'size' | 'mime'>,
  accept: readonly string[],
  maxBytes: number,
) {
  if (!accept.includes(mime)) return [problem('file-type', { name, formats: formatNames(accept) })];
  if (size > maxBytes)
    return [
      problem('file-size', { name, size: printSize(maxBytes, 'it'), sizeEn: printSize(maxBytes, 'en') }),
    ];
  return size === 0 ? [problem('file-empty', { name })] : NO_ISSUES;
}

function isJsonList(raw: Json): raw is readonly Json[] {
  return Array.isArray(raw);
}

function toReference(raw: Json): FileReference | undefined {
  if (!isJsonObject(raw)) return undefined;
  const { id, name, size, mime, sha256 } = raw;
  const texts =
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof mime === 'string' &&
    typeof sha256 === 'string';
  return texts && typeof size === 'number' ? { id, name, size, mime, sha256 } : undefined;
}
