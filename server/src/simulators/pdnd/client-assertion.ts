import { pdndAudience } from '../client-registration';
import type { SimulatorContext } from '../kernel/context';
import { isClaims, verifyToken } from '../kernel/tokens';

export interface AssertionContent {
  readonly jti: string;
  readonly exp: number;
  readonly purposeId: string;
  readonly digest: string | null;
}

export type JudgedAssertion =
  { readonly ok: true; readonly content: AssertionContent } | { readonly ok: false; readonly reason: string };

/** All that PDND checks of a client assertion, except that it was not used before. */
export async function judgeAssertion(
  context: SimulatorContext,
  form: URLSearchParams,
): Promise<JudgedAssertion> {
  const refuse = (reason: string): JudgedAssertion => ({ ok: false, reason });
  if (form.get('grant_type') !== 'client_credentials') return refuse('grant_type non ammesso');
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer') {
    return refuse('client_assertion_type non ammesso');
  }
  const { secrets } = context;
  const verified = await verifyToken(form.get('client_assertion') ?? '', secrets.pdndKey, context.now());
  if (!verified.ok) return verified;
  const { iss, sub, aud, jti, exp, purposeId, digest } = verified.claims;
  if (iss !== secrets.pdndClientId || sub !== secrets.pdndClientId)
    return refuse('iss e sub non sono il client');
  if (form.has('client_id') && form.get('client_id') !== secrets.pdndClientId)
    return refuse('client_id diverso da sub');
  if (aud !== pdndAudience(context.origin)) return refuse('aud non è quella di PDND');
  if (typeof purposeId !== 'string' || !Object.values(secrets.purposes).includes(purposeId))
    return refuse('finalità sconosciuta');
  const digestValue = readDigest(digest);
  if (digestValue === undefined) return refuse('digest non valido');
  return { ok: true, content: { jti: String(jti), exp: Number(exp), purposeId, digest: digestValue } };
}

function readDigest(digest: unknown): string | null | undefined {
  if (digest === undefined) return null;
  if (!isClaims(digest) || digest['alg'] !== 'SHA256' || typeof digest['value'] !== 'string')
    return undefined;
  return /^[0-9a-f]{64}$/.test(digest['value']) ? digest['value'] : undefined;
}
