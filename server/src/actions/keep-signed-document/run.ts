import { isJsonObject } from '@istanze/shared';
import { readText } from '../../activities/read-settings';
import type { SignatureProof } from '../../ports/inside';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';

export async function run({ tenantId, instance, cause, ports }: ActionContext): Promise<ActionOutcome> {
  const fileId = readText(cause, 'signedFileId');
  const proof = proofIn(cause['proof']);
  if (fileId === '' || proof === undefined) return refused('settings');
  const kept = await ports.withTenant(tenantId, (tx) =>
    ports.signatures.keep(tx, instance.id, fileId, proof),
  );
  return kept ? succeeded({ signer: proof.signer, number: proof.signer }) : refused('document-missing');
}

function proofIn(value: unknown): SignatureProof | undefined {
  if (!isJsonObject(value)) return undefined;
  const text = (key: string): string => readText(value, key);
  return {
    format: 'PAdES',
    signer: text('signer'),
    issuer: text('issuer'),
    serialNumber: text('serialNumber'),
    documentSha256: text('documentSha256'),
    signedSha256: text('signedSha256'),
    checkedAt: text('checkedAt'),
  };
}
