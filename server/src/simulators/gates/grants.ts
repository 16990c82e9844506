import { randomUUID } from 'node:crypto';
import type { SimulatorContext } from '../kernel/context';
import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { Shape } from '../kernel/shape';

export interface GrantContent {
  readonly plates: readonly string[];
  readonly zone: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export interface Grant extends GrantContent {
  readonly reference: string;
  readonly receipt: string;
  /** From when the gates know it; null for never. */
  readonly inForceAt: string | null;
  readonly revokedAt: string | null;
}

export type GrantState = 'accepted' | 'in-force' | 'revoked';

type Events = {
  readonly granted: Grant;
  readonly revoked: { readonly reference: string };
};

/** Grants by reference. The same one sent again changes nothing; another content under the same reference replaces it. */
export class Grants {
  readonly all = new Map<string, Grant>();
  private readonly ledger: Ledger<Events>;

  constructor(
    journal: Journal,
    private readonly misbehaviours: Misbehaviours,
    private readonly context: SimulatorContext,
    private readonly delaySeconds: number,
  ) {
    this.ledger = new Ledger<Events>(journal, {
      granted: (grant) => {
        this.all.set(grant.reference, grant);
      },
      revoked: ({ reference }, at) => {
        const grant = this.all.get(reference);
        if (grant !== undefined) this.all.set(reference, { ...grant, revokedAt: at });
      },
    });
  }

  put(reference: string, content: GrantContent): Grant {
    const held = this.all.get(reference);
    if (held !== undefined && held.revokedAt === null && isSame(held, content)) return held;
    const seconds = this.misbehaviours.take('late')?.seconds ?? this.delaySeconds;
    const never = this.misbehaviours.take('never') !== undefined;
    const inForceAt = never ? null : new Date(this.context.now().getTime() + seconds * 1000).toISOString();
    const grant = { ...content, reference, receipt: randomUUID(), inForceAt, revokedAt: null };
    this.ledger.record('granted', grant);
    return grant;
  }

  revoke(grant: Grant): Grant {
    if (grant.revokedAt === null) this.ledger.record('revoked', { reference: grant.reference });
    return this.all.get(grant.reference) ?? grant;
  }

  state(grant: Grant): GrantState {
    if (grant.revokedAt !== null) return 'revoked';
    return grant.inForceAt !== null && grant.inForceAt <= this.context.now().toISOString()
      ? 'in-force'
      : 'accepted';
  }
}

/** The grant in a body; throws `ShapeError`. */
export function readGrant(body: unknown): GrantContent {
  const shape = new Shape(body);
  const day = { pattern: /^\d{4}-\d{2}-\d{2}$/ };
  const content = {
    plates: readPlates(body, shape),
    zone: shape.text('zone', { longest: 40 }),
    validFrom: shape.text('validFrom', day),
    validTo: shape.text('validTo', day),
  };
  if (content.validTo < content.validFrom) throw shape.wrong('validTo', 'must not be before validFrom');
  return content;
}

function readPlates(body: unknown, shape: Shape): readonly string[] {
  const plates: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'plates') : undefined;
  if (!Array.isArray(plates) || plates.length < 1 || plates.length > 20)
    throw shape.wrong('plates', 'must be 1 to 20');
  return plates.map((plate: unknown) => {
    if (typeof plate !== 'string' || !/^[A-Z0-9]{4,12}$/.test(plate))
      throw shape.wrong('plates', 'have a wrong format');
    return plate;
  });
}

function isSame(held: GrantContent, content: GrantContent): boolean {
  const comparable = ({ plates, zone, validFrom, validTo }: GrantContent): string =>
    JSON.stringify([[...plates].sort(), zone, validFrom, validTo]);
  return comparable(held) === comparable(content);
}
