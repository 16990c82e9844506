import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface StoredLogo {
  readonly mediaType: string;
  readonly content: Buffer;
}

/** False when somebody else changed it since `expectedVersion`. */
export async function replaceBranding(
  tx: TenantTransaction,
  { name, branding, expectedVersion }: BrandingRow,
): Promise<boolean> {
  const rows = await tx.query(
    `update tenant set name = $2, branding = $3, branding_version = branding_version + 1
      where id = $1 and branding_version = $4 returning id`,
    [tx.tenantId, name, JSON.stringify(branding), expectedVersion],
    'branding_replace',
  );
  return rows.length === 1;
}

interface BrandingRow {
  readonly name: string;
  readonly branding: JsonObject;
  readonly expectedVersion: number;
}

/** The same picture is kept once. */
export async function insertLogo(tx: TenantTransaction, digest: string, logo: StoredLogo): Promise<void> {
  await tx.query(
    `insert into branding_image (tenant_id, id, digest, media_type, content) values ($1, $2, $3, $4, $5)
      on conflict (tenant_id, digest) do update set created_at = now()`,
    [tx.tenantId, uuidv7(), digest, logo.mediaType, logo.content],
    'logo_insert',
  );
}

export async function findLogo(tx: TenantTransaction, digest: string): Promise<StoredLogo | undefined> {
  const rows = await tx.query<StoredLogo>(
    'select media_type as "mediaType", content from branding_image where tenant_id = $1 and digest = $2',
    [tx.tenantId, digest],
    'logo_find',
  );
  return rows[0];
}

/** Pictures that were tried and not kept go after a day: until then another administrator may be looking at one. */
export async function removeOldLogos(tx: TenantTransaction, keptDigest: string | null): Promise<void> {
  await tx.query(
    `delete from branding_image where tenant_id = $1 and digest is distinct from $2 and created_at < now() - interval '1 day'`,
    [tx.tenantId, keptDigest],
    'logo_remove',
  );
}
