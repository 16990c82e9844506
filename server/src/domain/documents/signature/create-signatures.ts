import { fail } from '@istanze/shared';
import type { StoredFiles } from '../../../files';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { Signatures } from '../../../ports/inside/signatures';
import { type IssuedFile, judgeSignedFile } from './judge-signed-file';

interface SignableRow extends IssuedFile {
  readonly id: string;
  readonly fileId: string;
}

/** Reads and replaces the files of issued documents; the file they were issued with is never thrown away. */
export function createSignatures(files: Pick<StoredFiles, 'readWithin'>): Signatures {
  return {
    judge: async (tx, instanceId, fileId, at) => {
      const document = await findSignable(tx, instanceId);
      if (document === undefined) return fail('signature-without-document');
      return judgeSignedFile(await files.readWithin(tx, fileId), document, at);
    },
    keep: async (tx, instanceId, fileId, proof) => {
      const document = await findSignable(tx, instanceId);
      if (document === undefined) return false;
      if (document.fileId === fileId) return true;
      await tx.query(
        `update issued_document set original_file_id = coalesce(original_file_id, file_id), file_id = $3, signature = $4
          where tenant_id = $1 and id = $2`,
        [tx.tenantId, document.id, fileId, JSON.stringify(proof)],
        'document_signed',
      );
      return true;
    },
  };
}

/** The last document of an instance, with the file that is to be signed: the one it has now. */
async function findSignable(tx: TenantTransaction, instanceId: string): Promise<SignableRow | undefined> {
  const [row] = await tx.query<SignableRow>(
    `select d.id, d.file_id as "fileId", f.sha256, f.size::int as size
       from issued_document d join file f on f.tenant_id = d.tenant_id and f.id = d.file_id
      where d.tenant_id = $1 and d.instance_id = $2 and d.key not like 'receipt:%' and d.state in ('pending', 'active')
      order by d.issued_at desc, d.id desc limit 1`,
    [tx.tenantId, instanceId],
    'document_signable',
  );
  return row;
}
