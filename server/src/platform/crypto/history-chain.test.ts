import { createHash, createSecretKey, randomBytes } from 'node:crypto';
import { chainStart, linkEvent, readFacts, readPayload, verifyChain, type StoredLink } from './history-chain';
import { Sealer } from './sealer';

const INSTANCE = '01900000-0000-7000-8000-00000000000a';
const OTHER = '01900000-0000-7000-8000-00000000000b';

function aChain(instanceId: string, length: number, sealer: Sealer): StoredLink[] {
  const links: StoredLink[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const at = `2026-03-02T09:0${sequence}:00.000Z`;
    const link = linkEvent({
      instanceId,
      sequence,
      type: 'submitted',
      at,
      facts: { actor: 'citizen' },
      payload: { note: `Anna ${sequence}` },
      previousHash: links.at(-1)?.hash ?? chainStart(instanceId),
      sealer,
    });
    const payloadDigest = link.payload === null ? null : createHash('sha256').update(link.payload).digest();
    links.push({ ...link, instanceId, sequence, type: 'submitted', at: new Date(at), payloadDigest });
  }
  return links;
}

function replaced(links: readonly StoredLink[], index: number, change: Partial<StoredLink>): StoredLink[] {
  return links.map((link, at) => (at === index ? { ...link, ...change } : link));
}

describe('history chain', () => {
  const sealer = new Sealer(createSecretKey(randomBytes(32)));
  const links = aChain(INSTANCE, 4, sealer);
  const last = links[3]?.hash ?? Buffer.alloc(0);

  it('given an untouched chain, then it holds', () => {
    expect(verifyChain(INSTANCE, links, last)).toBeUndefined();
    expect(verifyChain(INSTANCE, [], chainStart(INSTANCE))).toBeUndefined();
  });

  it('given an envelope, then facts are readable and the payload only with the key', () => {
    const link = linkEvent({
      instanceId: INSTANCE,
      sequence: 1,
      type: 'noted',
      at: '2026-03-02T09:00:00.000Z',
      facts: { state: 'review' },
      payload: { iban: 'IT60X0542811101000000123456' },
      previousHash: chainStart(INSTANCE),
      sealer,
    });
    expect(readFacts(link.envelope)).toEqual({ state: 'review' });
    expect(link.envelope.toString()).not.toContain('IT60');
    expect(readPayload(INSTANCE, 1, link.payload ?? Buffer.alloc(0), sealer)).toEqual({
      iban: 'IT60X0542811101000000123456',
    });
  });

  const altered = Buffer.from((links[1]?.envelope.toString() ?? '').replace('citizen', 'office1'));
  const broken: readonly [string, readonly StoredLink[], number, string][] = [
    ['an altered envelope', replaced(links, 1, { envelope: altered }), 2, 'hash'],
    [
      'an altered envelope with its hash made anew',
      replaced(links, 1, { envelope: altered, hash: rehash(links[1], altered) }),
      3,
      'previous-hash',
    ],
    ['an altered payload', replaced(links, 2, { payloadDigest: Buffer.alloc(32) }), 3, 'payload'],
    ['a removed payload', replaced(links, 2, { payloadDigest: null }), 3, 'payload'],
    ['an altered column', replaced(links, 0, { type: 'withdrawn' }), 1, 'columns'],
    ['an altered time', replaced(links, 0, { at: new Date(0) }), 1, 'columns'],
    ['a deleted event', links.filter((_, index) => index !== 1), 2, 'missing'],
    ['a tail cut off', links.slice(0, 3), 4, 'cut-tail'],
    ['everything deleted', [], 1, 'cut-tail'],
    [
      'events swapped',
      replaced(replaced(links, 1, { envelope: links[2]?.envelope ?? altered }), 2, { envelope: altered }),
      2,
      'hash',
    ],
    ['the chain of another instance', aChain(OTHER, 4, sealer), 1, 'previous-hash'],
  ];
  it.each(broken)('given %s, then the first bad event is named', (_name, chain, sequence, reason) => {
    expect(verifyChain(INSTANCE, chain, last)).toEqual({ instanceId: INSTANCE, sequence, reason });
  });
});

function rehash(link: StoredLink | undefined, envelope: Buffer): Buffer {
  return createHash('sha256')
    .update(link?.previousHash ?? Buffer.alloc(0))
    .update(envelope)
    .digest();
}
