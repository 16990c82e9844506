import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseJson, textAt } from '../../wire/json';

/** Where to look for a receipt: an announcement never books anything by itself. */
export interface PaidPush {
  readonly creditorFiscalCode: string;
  readonly iupd: string;
  readonly iuv: string;
}

/**
 * An announcement "this was paid", as technology partners send it: a JSON body and `X-Signature: sha256=<hex>`, the
 * HMAC of the very bytes under the shared secret. Undefined for anything unsigned, forged or without its three keys.
 */
export function parsePaidPush(
  body: Uint8Array,
  signature: string | undefined,
  secret: string,
): PaidPush | undefined {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`);
  const given = Buffer.from(signature ?? '');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const content = parseJson(Buffer.from(body).toString('utf8'));
  const creditorFiscalCode = textAt(content, 'organizationFiscalCode');
  const iupd = textAt(content, 'iupd');
  const iuv = textAt(content, 'iuv');
  return creditorFiscalCode === null || iupd === null || iuv === null
    ? undefined
    : { creditorFiscalCode, iupd, iuv };
}
