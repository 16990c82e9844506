import { Entity, PrimaryKey, Property } from '@mikro-orm/core';
import type { JsonObject } from '@istanze/shared';

/** An office of the municipality, with who answers for its procedures (L. 241/1990 artt. 5 and 2 c. 9-bis). */
@Entity({ tableName: 'office' })
export class Office {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  tenantId!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'jsonb' })
  address!: JsonObject;

  @Property({ type: 'text' })
  email!: string;

  @Property({ type: 'text' })
  phone!: string;

  @Property({ type: 'jsonb' })
  openingHours!: JsonObject;

  @Property({ type: 'text' })
  caseOfficer!: string;

  @Property({ type: 'text' })
  substitutePower!: string;

  @Property({ type: 'integer' })
  version!: number;
}
