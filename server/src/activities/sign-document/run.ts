import {
  fail,
  isJsonObject,
  ok,
  type Json,
  type Result,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';
import type { PerformContext, Performed } from '../activity-type';
import { fieldOf, filesOf, sectionOf } from '../declare';

const HOW: Text = {
  it: 'Scarica il documento da “Atti e pagamenti”, firmalo con il tuo programma di firma digitale (formato PAdES, dentro il PDF) e caricalo qui. Controlliamo che sia proprio quel documento, che la firma lo copra per intero e che sia del certificato indicato. Non controlliamo se il certificato è qualificato o revocato: lo verifica il tuo programma di firma.',
  en: 'Download the document from “Acts and payments”, sign it with your digital signature program (PAdES, inside the PDF) and upload it here. We check that it is that very document, that the signature covers all of it and was made by the certificate in it. We do not check whether the certificate is qualified or revoked: your signature program does.',
};

export function inputForm(): readonly SectionDefinition[] {
  return [
    sectionOf(
      'signature',
      { it: 'Firma', en: 'Signature' },
      fieldOf(
        'how',
        'note',
        { it: 'Come si firma', en: 'How to sign' },
        { settings: { text: { ...HOW }, tone: 'info' } },
      ),
      filesOf(
        'signed',
        { it: 'PDF firmato', en: 'Signed PDF' },
        { required: true, settings: { accept: ['application/pdf'], maxCount: 1 } },
      ),
    ),
  ];
}

/** Keeps what was found in the signature; what is wrong with the file is said beside it. */
export async function perform({ tx, input, view, at, ports }: PerformContext): Promise<Result<Performed>> {
  const signedFileId = fileId(input['signed'] ?? null);
  if (signedFileId === undefined) return fail([{ code: 'required', path: 'signed' }]);
  const judged = await ports.signatures.judge(tx, view.instance.id, signedFileId, new Date(at));
  if (!judged.ok) return fail([{ code: judged.error, path: 'signed' }]);
  return ok({
    changes: {},
    values: { signedFileId, signer: judged.value.signer, proof: { ...judged.value } },
  });
}

function fileId(files: Json): string | undefined {
  const [first] = Array.isArray(files) ? files : [];
  const id: unknown = isJsonObject(first) ? first['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
