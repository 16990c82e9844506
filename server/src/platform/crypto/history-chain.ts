import { createHash, randomBytes } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject } from '@istanze/shared';
import { canonicalJson } from '../idempotency/run-once';
import type { Sealer } from './sealer';

/** What is written of one event. `envelope` holds the exact bytes that were hashed; `payload` can be opened only with the instance's key. */
export interface ChainLink {
  readonly envelope: Buffer;
  readonly payload: Buffer | null;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export interface LinkRequest {
  readonly instanceId: string;
  readonly sequence: number;
  readonly type: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What stays readable after an erasure: ids and codes, nothing personal. */
  readonly facts: JsonObject;
  readonly payload: Json;
  readonly previousHash: Buffer;
  readonly sealer: Sealer;
}

/** Previous hash of the first event: different for every instance, so that chains cannot be exchanged. */
export function chainStart(instanceId: string): Buffer {
  return sha256(Buffer.from(`istanze:${instanceId}`));
}

/**
 * Links an event to the one before it. The envelope commits to the payload twice: to its salted content, which says
 * nothing once the salt is unreadable, and to the bytes as they are stored.
 */
export function linkEvent(request: LinkRequest): ChainLink {
  const salt = randomBytes(16).toString('base64');
  const content = canonicalJson({ salt, payload: request.payload });
  const payload = request.sealer.seal(content, payloadContext(request.instanceId, request.sequence));
  const envelope = Buffer.from(
    canonicalJson({
      instance: request.instanceId,
      sequence: request.sequence,
      type: request.type,
      at: request.at,
      facts: request.facts,
      commitment: sha256(Buffer.from(content)).toString('hex'),
      stored: sha256(payload).toString('hex'),
    }),
  );
  return {
    envelope,
    payload,
    previousHash: request.previousHash,
    hash: linkHash(request.previousHash, envelope),
  };
}

/** The readable facts of an event. */
export function readFacts(envelope: Buffer): JsonObject {
  const parsed: unknown = JSON.parse(envelope.toString('utf8'));
  if (isJsonObject(parsed) && isJsonObject(parsed['facts'])) return parsed['facts'];
  throw new Error('Not an envelope');
}

/** The content of an event; throws `SealBroken` when it was changed. */
export function readPayload(instanceId: string, sequence: number, payload: Buffer, sealer: Sealer): Json {
  const content: { payload: Json } = JSON.parse(
    sealer.openText(payload, payloadContext(instanceId, sequence)),
  );
  return content.payload;
}

/** One stored event as the audit sees it. */
export interface StoredLink {
  readonly instanceId: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: Date;
  readonly envelope: Buffer;
  /** sha256 of the stored payload; null when there is none. */
  readonly payloadDigest: Buffer | null;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

export type ChainBreak = 'missing' | 'previous-hash' | 'hash' | 'columns' | 'payload' | 'cut-tail';

export interface BrokenLink {
  readonly instanceId: string;
  readonly sequence: number;
  readonly reason: ChainBreak;
}

/** Checks the events of one instance in order against `lastHash` of its row; undefined when all holds. Sequences start at `1`. */
export function verifyChain(
  instanceId: string,
  links: readonly StoredLink[],
  lastHash: Buffer,
): BrokenLink | undefined {
  let previous = chainStart(instanceId);
  let expected = 1;
  for (const link of links) {
    const reason = verifyLink(link, expected, previous);
    if (reason !== undefined)
      return { instanceId, sequence: reason === 'missing' ? expected : link.sequence, reason };
    previous = link.hash;
    expected += 1;
  }
  return previous.equals(lastHash) ? undefined : { instanceId, sequence: expected, reason: 'cut-tail' };
}

function verifyLink(link: StoredLink, sequence: number, previous: Buffer): ChainBreak | undefined {
  if (link.sequence !== sequence) return 'missing';
  if (!link.previousHash.equals(previous)) return 'previous-hash';
  if (!link.hash.equals(linkHash(previous, link.envelope))) return 'hash';
  const envelope: unknown = JSON.parse(link.envelope.toString('utf8'));
  if (!isJsonObject(envelope) || !columnsAgree(envelope, link)) return 'columns';
  const digest = link.payloadDigest?.toString('hex') ?? null;
  return digest === envelope['stored'] ? undefined : 'payload';
}

function columnsAgree(envelope: JsonObject, link: StoredLink): boolean {
  const at = envelope['at'];
  return (
    envelope['instance'] === link.instanceId &&
    envelope['sequence'] === link.sequence &&
    envelope['type'] === link.type &&
    typeof at === 'string' &&
    Date.parse(at) === link.at.getTime()
  );
}

function linkHash(previous: Buffer, envelope: Buffer): Buffer {
  return createHash('sha256').update(previous).update(envelope).digest();
}

function payloadContext(instanceId: string, sequence: number): string {
  return `event:${instanceId}:${sequence}`;
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
