import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { JsonObject, ServiceConfiguration, Text } from '@istanze/shared';

export const SERVICE_STATUSES = ['draft', 'active', 'suspended', 'archived'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** A service sheet (CONFORMANCE 6) and what its procedure needs beside form and workflow. */
@Entity({ tableName: 'service' })
export class Service {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  slug!: string;

  @Property({ type: 'text' })
  codePrefix!: string;

  @Property({ type: 'uuid' })
  archetypeId!: string;

  @Property({ type: 'uuid' })
  officeId!: string;

  @Property({ type: 'text' })
  category!: string;

  @Property({ type: 'text[]' })
  topics!: string[];

  @Property({ type: 'text' })
  status!: ServiceStatus;

  @Property({ type: 'jsonb', nullable: true })
  statusReason!: Text | null;

  @Property({ type: 'jsonb' })
  title!: Text;

  @Property({ type: 'jsonb' })
  shortDescription!: Text;

  @Property({ type: 'jsonb' })
  sheet!: JsonObject;

  @Property({ type: 'json' })
  configuration!: ServiceConfiguration;

  @Property({ type: 'integer' })
  maximumDays!: number;

  @Property({ type: 'text' })
  silence!: 'assent' | 'refusal' | 'none';

  @Property({ type: 'boolean' })
  competitive!: boolean;

  @Property({ type: 'text[]' })
  related!: string[];

  @Property({ type: 'uuid', nullable: true })
  liveReleaseId!: string | null;

  @Property({ type: 'integer' })
  version!: number;

  @Property({ type: 'timestamptz' })
  updatedAt!: Date;
}
