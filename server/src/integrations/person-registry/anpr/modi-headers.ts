import { createHash, randomInt, randomUUID } from 'node:crypto';
import { signRs256 } from '../../wire/signing-key';
import type { AnprSettings, EService } from './anpr.settings';

/** Providers allow no clock ahead of theirs: tokens are dated five seconds back. */
const BACKDATED_SECONDS = 5;
const LIFETIME_SECONDS = 120;
const JSON_TYPE = 'application/json';

export interface TrackingEvidence {
  readonly token: string;
  /** Hexadecimal SHA-256 of the compact token: the voucher must carry it. */
  readonly digest: string;
}

/** Who asks, from where and with which login (ModI AUDIT_REST_02). */
export async function trackingEvidence(
  settings: AnprSettings,
  service: EService,
  userId: string,
  now: number,
): Promise<TrackingEvidence> {
  const token = await signRs256(settings.pdnd.key, {
    ...registeredClaims(settings, service, now),
    purposeId: service.purposeId,
    dnonce: String(randomInt(1_000_000_000, 9_999_999_999)),
    userID: userId,
    userLocation: settings.userLocation,
    LoA: settings.levelOfAssurance,
  });
  return { token, digest: createHash('sha256').update(token).digest('hex') };
}

/** All headers of one call; `body` is exactly what will be sent (ModI INTEGRITY_REST_02). */
export async function modiHeaders(
  settings: AnprSettings,
  service: EService,
  call: {
    readonly body: string;
    readonly voucher: string;
    readonly evidence: TrackingEvidence;
    readonly now: number;
  },
): Promise<Readonly<Record<string, string>>> {
  const digest = `SHA-256=${createHash('sha256').update(call.body, 'utf8').digest('base64')}`;
  const signature = await signRs256(settings.pdnd.key, {
    ...registeredClaims(settings, service, call.now),
    signed_headers: [{ digest }, { 'content-type': JSON_TYPE }],
  });
  return {
    Authorization: `Bearer ${call.voucher}`,
    Accept: 'application/json, application/problem+json',
    'Content-Type': JSON_TYPE,
    Digest: digest,
    'Agid-JWT-Signature': signature,
    'Agid-JWT-TrackingEvidence': call.evidence.token,
  };
}

function registeredClaims(
  settings: AnprSettings,
  service: EService,
  now: number,
): Readonly<Record<string, string | number>> {
  const iat = now - BACKDATED_SECONDS;
  return {
    iss: settings.pdnd.clientId,
    sub: settings.pdnd.clientId,
    aud: service.audience,
    jti: randomUUID(),
    iat,
    nbf: iat,
    exp: iat + LIFETIME_SECONDS,
  };
}
