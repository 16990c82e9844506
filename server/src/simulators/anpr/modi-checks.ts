import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { isClaims, verifyToken } from '../kernel/tokens';
import { eServiceAudience, type EServiceName } from './e-services';

export type ModiVerdict =
  | { readonly ok: true; readonly userId: string; readonly tokens: readonly string[] }
  | { readonly ok: false; readonly status: 400 | 401; readonly title: string; readonly reason: string };

type Claims = Readonly<Record<string, unknown>>;

/** All that the port of entry checks before the question itself is read; `body` are the very bytes that came. */
export async function checkModi(
  context: SimulatorContext,
  service: EServiceName,
  request: Request,
  body: Buffer,
): Promise<ModiVerdict> {
  const audience = eServiceAudience(context.origin, service);
  const purposeId = context.secrets.purposes[service];
  const voucher = await verifyToken(bearer(request), context.keys.pdnd, context.now());
  if (!voucher.ok) return deny(`voucher: ${voucher.reason}`);
  if (voucher.claims['aud'] !== audience) return deny('voucher: aud di un altro e-service');
  if (voucher.claims['purposeId'] !== purposeId) return deny('voucher: altra finalità');
  const digest = `SHA-256=${createHash('sha256').update(body).digest('base64')}`;
  if (request.get('Digest') !== digest) return invalid('Digest non corrisponde al corpo');
  const signature = await checkSigned(
    context,
    request.get('Agid-JWT-Signature'),
    audience,
    'Agid-JWT-Signature',
  );
  if (!signature.ok) return signature;
  if (!coversHeaders(signature.claims, digest, request.get('Content-Type') ?? ''))
    return invalid('signed_headers non corrispondono');
  const evidenceToken = request.get('Agid-JWT-TrackingEvidence') ?? '';
  const evidence = await checkSigned(context, evidenceToken, audience, 'Agid-JWT-TrackingEvidence');
  if (!evidence.ok) return evidence;
  const fault = evidenceFault(evidence.claims, purposeId) ?? bindingFault(voucher.claims, evidenceToken);
  if (fault !== undefined) return invalid(fault);
  const tokens = [String(signature.claims['jti']), String(evidence.claims['jti'])];
  return { ok: true, userId: String(evidence.claims['userID']), tokens };
}

type Signed = { readonly ok: true; readonly claims: Claims } | Extract<ModiVerdict, { ok: false }>;

async function checkSigned(
  context: SimulatorContext,
  token: string | undefined,
  audience: string,
  header: string,
): Promise<Signed> {
  const verified = await verifyToken(token ?? '', context.secrets.pdndKey, context.now());
  if (!verified.ok) return invalid(`${header}: ${verified.reason}`);
  if (verified.claims['aud'] !== audience) return invalid(`${header}: aud errata`);
  if (verified.claims['iss'] !== context.secrets.pdndClientId) return invalid(`${header}: iss errato`);
  return verified;
}

function coversHeaders(claims: Claims, digest: string, contentType: string): boolean {
  const signed = claims['signed_headers'];
  if (!Array.isArray(signed)) return false;
  const value = (name: string): unknown =>
    signed
      .filter(isClaims)
      .map((each) => each[name])
      .find((each) => each !== undefined);
  return value('digest') === digest && value('content-type') === contentType;
}

function evidenceFault(claims: Claims, purposeId: string): string | undefined {
  if (claims['purposeId'] !== purposeId) return 'TrackingEvidence: altra finalità';
  const missing = ['userID', 'userLocation', 'LoA', 'dnonce'].find(
    (key) => typeof claims[key] !== 'string' || claims[key] === '',
  );
  if (missing !== undefined) return `TrackingEvidence: ${missing} mancante`;
  return String(claims['userLocation']).length > 20
    ? 'TrackingEvidence: userLocation troppo lunga'
    : undefined;
}

/** AUDIT_REST_02: the voucher carries the digest of exactly this evidence. */
function bindingFault(voucher: Claims, evidence: string): string | undefined {
  const digest = voucher['digest'];
  const value = createHash('sha256').update(evidence).digest('hex');
  return isClaims(digest) && digest['value'] === value
    ? undefined
    : 'TrackingEvidence: digest diverso da quello del voucher';
}

function bearer(request: Request): string {
  return /^Bearer (.+)$/.exec(request.get('Authorization') ?? '')?.[1] ?? '';
}

function invalid(reason: string): Extract<ModiVerdict, { ok: false }> {
  return { ok: false, status: 400, title: 'InteroperabilityInvalidRequest', reason };
}

function deny(reason: string): Extract<ModiVerdict, { ok: false }> {
  return { ok: false, status: 401, title: 'TokenAuthenticationFailed', reason };
}
