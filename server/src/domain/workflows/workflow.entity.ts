import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { WorkflowDefinition } from '@istanze/shared';

/** The draft of a service's workflow, as its editors left it; releases are copies of it. */
@Entity({ tableName: 'workflow' })
export class Workflow {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  serviceId!: string;

  @Property({ type: 'json' })
  definition!: WorkflowDefinition;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;

  @Property({ type: 'uuid', nullable: true })
  updatedBy!: string | null;
}
