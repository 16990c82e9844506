import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { ReleaseContent } from '@istanze/shared';

/** What publishing froze. Never changed: the database refuses it. */
@Entity({ tableName: 'release' })
export class Release {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'uuid' })
  serviceId!: string;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'json' })
  content!: ReleaseContent;

  @Property({ type: 'text' })
  note!: string;

  @Property({ type: 'uuid', nullable: true })
  publishedBy!: string | null;

  @Property({ type: 'timestamptz' })
  publishedAt!: Date;
}
