import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { Text } from '@istanze/shared';

/** A kind of procedure with its sequence of modules (CONFORMANCE 5). */
@Entity({ tableName: 'archetype' })
export class Archetype {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'jsonb' })
  name!: Text;

  @Property({ type: 'jsonb' })
  description!: Text;

  /** Name of the flow that new services begin with, in `db/seeds/reference/workflows`. */
  @Property({ type: 'text' })
  workflow!: string;

  @Property({ type: 'integer' })
  version!: number;
}
