import {
  fail,
  isJsonObject,
  ok,
  type Json,
  type JsonObject,
  type Result,
  type SectionDefinition,
} from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, optionsOf, paragraphOf, sectionOf } from '../declare';
import { readBoolean, readText } from '../read-settings';

const SOURCES = optionsOf([
  ['template', { it: 'Dal modello del servizio', en: 'From the template of the service' }],
  ['upload', { it: 'Da un PDF che carico', en: 'From a PDF that I upload' }],
]);

export function inputForm(settings: JsonObject): readonly SectionDefinition[] {
  const upload = { '==': [{ var: 'source' }, 'upload'] };
  const source = fieldOf(
    'source',
    'choice',
    { it: 'Documento', en: 'Document' },
    {
      required: true,
      default: 'template',
      settings: SOURCES,
    },
  );
  const file = fieldOf(
    'file',
    'file',
    { it: 'PDF da rilasciare', en: 'PDF to issue' },
    {
      visibleWhen: upload,
      required: true,
      settings: { accept: ['application/pdf'], maxCount: 1 },
    },
  );
  return [
    sectionOf(
      'document',
      { it: 'Documento', en: 'Document' },
      ...(readBoolean(settings, 'allowUpload') ? [source, file] : []),
      paragraphOf('notes', { it: 'Prescrizioni da riportare', en: 'Conditions to state' }),
    ),
  ];
}

/** The action after it issues what is described here; an upload that was not allowed is never asked and so never kept. */
export async function perform({ settings, input }: PerformContext): Promise<Result<Performed>> {
  const uploadedFileId = input['source'] === 'upload' ? fileId(input['file'] ?? null) : undefined;
  if (input['source'] === 'upload' && uploadedFileId === undefined)
    return fail([{ code: 'required', path: 'file' }]);
  return ok({
    changes: {},
    values: {
      template: readText(settings, 'template'),
      notes: readText(input, 'notes'),
      ...(uploadedFileId === undefined ? {} : { uploadedFileId }),
    },
  });
}

function fileId(files: Json): string | undefined {
  const [first] = Array.isArray(files) ? files : [];
  const id: unknown = isJsonObject(first) ? first['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
