import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { FormDefinition } from '@istanze/shared';

/** The draft of a service's form, as its editors left it; releases are copies of it. */
@Entity({ tableName: 'form' })
export class Form {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  serviceId!: string;

  @Property({ type: 'json' })
  definition!: FormDefinition;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  updatedBy!: string | null;
}
