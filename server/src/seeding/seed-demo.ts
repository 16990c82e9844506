import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import { foldText } from '../domain/catalogue';
import { installBundle, type BundleFile } from '../domain/services';
import type { AsDispatcher, TenantTransaction, WithTenant } from '../platform/tenant-transaction';
import type { SeedFiles } from './seed-files';
import { seedArchetypes, seedMunicipalities } from './seed-reference';
import type { DemoOffice, DemoStaff, DemoStreet, DemoTenant, MunicipalityRow } from './seed-types';

export interface SeedDependencies {
  readonly files: SeedFiles;
  readonly withTenant: WithTenant;
  readonly asDispatcher: AsDispatcher;
}

/** The demo municipalities, in this order. */
export const DEMO_TENANTS = ['montesole', 'vallechiara'] as const;

/** Brings the demo municipalities into being, or adds what a newer version brought; what was changed by hand stays. */
export async function seedDemo(deps: SeedDependencies, onProgress: (step: string) => void): Promise<void> {
  const italy = await deps.files.read<readonly MunicipalityRow[]>('reference', 'municipalities.json');
  for (const key of DEMO_TENANTS) {
    const demo = await deps.files.read<DemoTenant>('demo', `${key}.json`);
    onProgress(demo.name);
    const tenantId = await createTenant(deps.asDispatcher, demo);
    await deps.withTenant(tenantId, (tx) => seedMunicipalities(tx, [...italy, demo.municipality]));
    await deps.withTenant(tenantId, (tx) => seedTenant(tx, demo));
    await deps.withTenant(tenantId, (tx) => seedServices(tx, deps.files, demo));
  }
}

async function createTenant(asDispatcher: AsDispatcher, demo: DemoTenant): Promise<string> {
  return asDispatcher(async (tx) => {
    await tx.query(`select create_tenant($1, $2, $3, $4, $5, $6, $7, true)`, [
      uuidv7(),
      demo.key,
      demo.name,
      demo.ipaCode,
      demo.istatCode,
      demo.belfioreCode,
      demo.fiscalCode,
    ]);
    const [row] = await tx.query<{ id: string }>(`select tenant_by_key($1) as id`, [demo.key]);
    if (row === undefined) throw new Error(`The tenant ${demo.key} was not created`);
    return row.id;
  });
}

async function seedTenant(tx: TenantTransaction, demo: DemoTenant): Promise<void> {
  await tx.query(
    `update tenant set branding = case when branding = '{}' then $2 else branding end,
                       settings = case when settings = '{}' then $3 else settings end where id = $1`,
    [tx.tenantId, JSON.stringify(demo.branding), JSON.stringify(demo.settings)],
  );
  for (const host of demo.hosts) {
    await tx.query(
      `insert into tenant_host (tenant_id, id, host) values ($1, $2, $3) on conflict (host) do nothing`,
      [tx.tenantId, uuidv7(), host],
    );
  }
  for (const office of demo.offices) {
    await seedOffice(tx, office);
    if (office.agenda !== undefined) await seedAgenda(tx, office.name, office.agenda);
  }
  for (const member of demo.staff) await seedStaff(tx, member);
  for (const street of demo.streets) await seedStreet(tx, street);
  for (const { port, provider, settings } of demo.providers) {
    await tx.query(
      `insert into provider_setting (tenant_id, id, port, provider, settings) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, port) do nothing`,
      [tx.tenantId, uuidv7(), port, provider, JSON.stringify(settings)],
    );
  }
}

async function seedOffice(tx: TenantTransaction, office: DemoOffice): Promise<void> {
  await tx.query(
    `insert into office (tenant_id, id, name, address, email, phone, opening_hours, case_officer, substitute_power)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (tenant_id, name) do nothing`,
    [
      tx.tenantId,
      uuidv7(),
      office.name,
      JSON.stringify(office.address),
      office.email,
      office.phone,
      JSON.stringify(office.openingHours),
      office.caseOfficer,
      office.substitutePower,
    ],
  );
}

/** An office that has an agenda keeps its own. */
async function seedAgenda(tx: TenantTransaction, office: string, agenda: JsonObject): Promise<void> {
  await tx.query(
    `insert into agenda (tenant_id, id, office_id, content)
     select $1, $2, o.id, $4 from office o where o.tenant_id = $1 and o.name = $3
     on conflict (tenant_id, office_id) do nothing`,
    [tx.tenantId, uuidv7(), office, JSON.stringify(agenda)],
  );
}

async function seedStaff(tx: TenantTransaction, member: DemoStaff): Promise<void> {
  await tx.query(
    `insert into staff_member (tenant_id, id, email, name) values ($1, $2, $3, $4) on conflict (tenant_id, email) do nothing`,
    [tx.tenantId, uuidv7(), member.email.toLowerCase(), member.name],
  );
  for (const { office, role } of member.roles) {
    await tx.query(
      `insert into staff_role (tenant_id, id, staff_id, office_id, role)
       select $1, $2, m.id, o.id, $5 from staff_member m, office o
        where m.tenant_id = $1 and m.email = $3 and o.tenant_id = $1 and o.name = $4
       on conflict (tenant_id, staff_id, office_id, role) do nothing`,
      [tx.tenantId, uuidv7(), member.email.toLowerCase(), office, role],
    );
  }
}

async function seedStreet(tx: TenantTransaction, street: DemoStreet): Promise<void> {
  const id = uuidv7();
  const added = await tx.query<{ id: string }>(
    `insert into street (tenant_id, id, name, folded) values ($1, $2, $3, $4) on conflict (tenant_id, name) do nothing returning id`,
    [tx.tenantId, id, street.name, foldText(street.name)],
  );
  if (added.length === 0) return;
  for (const zone of street.zones) {
    await tx.query(
      `insert into civic_range (tenant_id, id, set_key, street_id, from_number, to_number, parity, value)
       values ($1, $2, 'zone', $3, $4, $5, $6, $7)`,
      [tx.tenantId, uuidv7(), id, zone.from, zone.to, zone.parity ?? 'all', zone.value],
    );
  }
}

async function seedServices(tx: TenantTransaction, files: SeedFiles, demo: DemoTenant): Promise<void> {
  await seedArchetypes(tx, files);
  for (const { template, office } of demo.services) {
    await installBundle(tx, files, await files.read<BundleFile>('templates', `${template}.json`), {
      officeName: office,
      publish: true,
    });
  }
  const fallback = demo.offices.at(-1)?.name ?? '';
  const names = new Set(demo.offices.map((office) => office.name));
  const sheets = await files.read<readonly (BundleFile & { readonly office: string })[]>(
    'templates',
    `${demo.sheets}.json`,
  );
  for (const sheet of sheets)
    await installBundle(tx, files, sheet, {
      officeName: names.has(sheet.office) ? sheet.office : fallback,
      publish: true,
    });
}
