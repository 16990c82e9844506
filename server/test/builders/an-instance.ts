import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../src/platform/tenant-transaction';

export interface InstanceFixture {
  readonly code?: string;
  readonly citizenId?: string;
  readonly fiscalCode?: string;
}

/** A bare instance with everything its foreign keys ask for; answers its id. For tests of what lies below the domain. */
export async function anInstance(tx: TenantTransaction, fixture: InstanceFixture = {}): Promise<string> {
  const id = uuidv7();
  const service = await aService(tx);
  const citizenId = fixture.citizenId ?? (await aCitizen(tx, fixture.fiscalCode));
  await tx.query(
    `insert into instance (tenant_id, id, code, service_id, release_id, office_id, citizen_id, applicant_name, applicant_folded,
       applicant_fiscal_code)
     values ($1, $2, $3, $4, $5, $6, $7, 'Anna Esempio', 'esempio anna', $8)`,
    [
      tx.tenantId,
      id,
      fixture.code ?? `T-${id.slice(-10)}`,
      service.id,
      service.releaseId,
      service.officeId,
      citizenId,
      fixture.fiscalCode ?? 'X',
    ],
  );
  return id;
}

/** A person who has logged in once; answers the id. */
export async function aCitizen(tx: TenantTransaction, fiscalCode: string = uuidv7()): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name) values ($1, $2, $3, 'Anna', 'Esempio')`,
    [tx.tenantId, id, fiscalCode],
  );
  return id;
}

interface ServiceFixture {
  readonly id: string;
  readonly releaseId: string;
  readonly officeId: string;
}

async function aService(tx: TenantTransaction): Promise<ServiceFixture> {
  const [id, releaseId, officeId, archetypeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  await tx.query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [
    tx.tenantId,
    officeId,
    `Ufficio ${officeId}`,
  ]);
  await tx.query(`insert into archetype (tenant_id, id, key, name) values ($1, $2, $3, '{"it": "Prova"}')`, [
    tx.tenantId,
    archetypeId,
    `prova-${archetypeId}`,
  ]);
  await tx.query(
    `insert into service (tenant_id, id, slug, code_prefix, archetype_id, office_id, category, status, title, short_description, configuration)
     values ($1, $2, $3, 'PRV', $4, $5, 'altro', 'active', '{"it": "Prova"}', '{"it": "Prova"}', '{}')`,
    [tx.tenantId, id, `prova-${id}`, archetypeId, officeId],
  );
  await tx.query(
    `insert into release (tenant_id, id, service_id, number, content) values ($1, $2, $3, 1, '{}')`,
    [tx.tenantId, releaseId, id],
  );
  return { id, releaseId, officeId };
}
