import { createHash } from 'node:crypto';
import { Shape, ShapeError } from '../kernel/shape';

export interface Party {
  readonly name: string;
  readonly fiscalCode: string | null;
  readonly capacity: string;
}

export interface Paper {
  readonly name: string;
  readonly sha256: string;
  /** Null where it is to follow. */
  readonly content: Buffer | null;
}

export interface ReadEntry {
  readonly reference: string;
  readonly direction: string;
  readonly subject: string;
  readonly parties: readonly Party[];
  readonly office: string;
  readonly file: string;
  readonly classification: string | null;
  readonly document: Paper;
  readonly attachments: readonly Paper[];
}

export interface Code {
  readonly code: string;
  readonly name: string;
}

const MOST_ATTACHMENTS = 50;
const MOST_PARTIES = 20;

/** What is to be registered; throws `ShapeError`. */
export function readEntry(
  body: unknown,
  known: { readonly classifications: readonly Code[]; readonly offices: readonly Code[] },
): ReadEntry {
  const shape = new Shape(body);
  const parties = shape.list('parties', MOST_PARTIES).map(readParty);
  if (parties.length === 0) throw shape.wrong('parties', 'must be at least 1');
  const office = shape.text('office', { longest: 200 });
  if (!known.offices.some(({ code, name }) => code === office || name === office))
    throw shape.wrong('office', 'is not an office of this register');
  const classification = shape.has('classification') ? shape.text('classification', { longest: 40 }) : null;
  if (classification !== null && !known.classifications.some(({ code }) => code === classification))
    throw shape.wrong('classification', 'is not in the classification plan');
  const document = readPaper(shape.object('document'));
  if (document.content === null) throw shape.wrong('document', 'needs its content');
  return {
    reference: shape.text('reference', { longest: 200 }),
    direction: shape.text('direction', { pattern: /^(incoming|outgoing)$/ }),
    subject: shape.text('subject', { longest: 500 }),
    parties,
    office,
    file: shape.text('file', { longest: 100 }),
    classification,
    document,
    attachments: shape.list('attachments', MOST_ATTACHMENTS).map(readPaper),
  };
}

/** A document whose content, where it comes with it, is what its digest says; throws `ShapeError`. */
export function readPaper(shape: Shape): Paper {
  const name = shape.text('name', { longest: 100, pattern: /^[A-Za-z0-9._ -]+$/ });
  const sha256 = shape.text('sha256', { pattern: /^[0-9a-f]{64}$/ });
  if (!shape.has('content')) return { name, sha256, content: null };
  const content = Buffer.from(shape.text('content'), 'base64');
  if (createHash('sha256').update(content).digest('hex') !== sha256)
    throw new ShapeError(`${name}: the content is not that of its sha256`);
  return { name, sha256, content };
}

function readParty(shape: Shape): Party {
  return {
    name: shape.text('name', { longest: 300 }),
    fiscalCode: shape.has('fiscalCode') ? shape.text('fiscalCode', { longest: 16 }) : null,
    capacity: shape.text('capacity', { pattern: /^(concerned|acting)$/ }),
  };
}
