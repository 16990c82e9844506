import type { Json } from '@istanze/shared';
import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** A person as their identity provider states them, with the contacts and choices they gave us. */
@Entity({ tableName: 'citizen' })
export class Citizen {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  fiscalCode!: string;

  @Property({ type: 'text' })
  givenName!: string;

  @Property({ type: 'text' })
  familyName!: string;

  @Property({ type: 'date', nullable: true })
  birthDate!: string | null;

  @Property({ type: 'text', nullable: true })
  birthPlace!: string | null;

  @Property({ type: 'text', nullable: true })
  gender!: 'F' | 'M' | null;

  @Property({ type: 'text', nullable: true })
  email!: string | null;

  @Property({ type: 'text', nullable: true })
  mobile!: string | null;

  @Property({ type: 'text' })
  locale!: string;

  @Property({ type: 'boolean' })
  reuseData!: boolean;

  /** Channel by kind of notice, see `readNoticeChoices`. */
  @Property({ type: 'json' })
  noticeChannels!: Json;

  @Property({ type: 'blob', nullable: true })
  keptData!: Buffer | null;
}
