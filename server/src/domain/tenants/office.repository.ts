import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { OfficeChange } from './save-office';

type Facts = Omit<OfficeChange, 'id' | 'expectedVersion'>;

export async function isOfficeNameTaken(
  tx: TenantTransaction,
  name: string,
  exceptId: string | null,
): Promise<boolean> {
  const rows = await tx.query(
    'select id from office where tenant_id = $1 and lower(name) = lower($2) and id is distinct from $3::uuid limit 1',
    [tx.tenantId, name, exceptId],
    'office_name',
  );
  return rows.length > 0;
}

export async function insertOffice(tx: TenantTransaction, facts: Facts): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into office (tenant_id, id, name, address, email, phone, opening_hours, case_officer, substitute_power)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.tenantId, id, ...columnsOf(facts)],
    'office_insert',
  );
  return id;
}

/** False when somebody else changed it since `expectedVersion`. */
export async function replaceOffice(
  tx: TenantTransaction,
  id: string,
  change: OfficeChange,
): Promise<boolean> {
  const rows = await tx.query(
    `update office set name = $3, address = $4, email = $5, phone = $6, opening_hours = $7, case_officer = $8,
       substitute_power = $9, version = version + 1
      where tenant_id = $1 and id = $2 and version = $10 returning id`,
    [tx.tenantId, id, ...columnsOf(change), change.expectedVersion],
    'office_replace',
  );
  return rows.length === 1;
}

function columnsOf({
  name,
  address,
  email,
  phone,
  openingHours,
  caseOfficer,
  substitutePower,
}: Facts): unknown[] {
  return [
    name,
    JSON.stringify(address),
    email,
    phone,
    JSON.stringify(openingHours ?? {}),
    caseOfficer,
    substitutePower,
  ];
}
