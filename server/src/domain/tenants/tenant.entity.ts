import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { JsonObject } from '@istanze/shared';

/** A municipality of the installation. */
@Entity({ tableName: 'tenant' })
export class Tenant {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'text' })
  key!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text' })
  ipaCode!: string;

  @Property({ type: 'text' })
  istatCode!: string;

  @Property({ type: 'text' })
  belfioreCode!: string;

  @Property({ type: 'text' })
  fiscalCode!: string;

  @Property({ type: 'jsonb' })
  branding!: JsonObject;

  @Property({ type: 'integer' })
  brandingVersion!: number;

  @Property({ type: 'jsonb' })
  settings!: JsonObject;

  @Property({ type: 'boolean' })
  demo!: boolean;
}
