import { Entity, PrimaryKey, Property } from '@mikro-orm/core';

/** Somebody who works for the municipality; the e-mail is what the identity provider of the staff knows them by. */
@Entity({ tableName: 'staff_member' })
export class StaffMember {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'text', nullable: true })
  fiscalCode!: string | null;

  @Property({ type: 'boolean' })
  active!: boolean;

  @Property({ type: 'integer' })
  version!: number;
}
