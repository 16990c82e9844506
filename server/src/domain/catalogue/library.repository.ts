import { type FormDefinition, type SectionDefinition, type Text, upgradeForm } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface ModuleRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly name: Text;
  readonly description: Text;
  readonly version: number;
}

export async function findModules(tx: TenantTransaction): Promise<readonly ModuleRow[]> {
  return tx.query<ModuleRow>(
    `select id, key, kind, name, description, version from module where tenant_id = $1 order by kind, key`,
    [tx.tenantId],
    'modules',
  );
}

export interface ModuleFacts {
  readonly name: Text;
  readonly description: Text;
}

/** Adds a module; undefined where the key is taken. */
export async function insertModule(
  tx: TenantTransaction,
  { key, kind }: { readonly key: string; readonly kind: string },
  { name, description }: ModuleFacts,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `insert into module (tenant_id, id, key, kind, name, description) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, key) do nothing returning id`,
    [tx.tenantId, uuidv7(), key, kind, JSON.stringify(name), JSON.stringify(description)],
  );
  return row?.id;
}

/** Replaces name and description when nobody else did since `expectedVersion`; null where somebody did. */
export async function replaceModule(
  tx: TenantTransaction,
  id: string,
  { name, description }: ModuleFacts,
  expectedVersion: number,
): Promise<number | null> {
  const [row] = await tx.query<{ version: number }>(
    `update module set name = $3, description = $4, version = version + 1
      where tenant_id = $1 and id = $2 and version = $5 returning version`,
    [tx.tenantId, id, JSON.stringify(name), JSON.stringify(description), expectedVersion],
  );
  return row?.version ?? null;
}

export interface SectionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly definition: SectionDefinition;
  readonly note: string;
  readonly createdAt: Date;
  readonly createdBy: string | null;
}

const SECTION = `s.id, s.key, s.version, s.definition, s.note, s.created_at as "createdAt", m.name as "createdBy"`;
const AUTHOR = `left join staff_member m on m.tenant_id = s.tenant_id and m.id = s.created_by`;

/** The last version of every library section, by key. */
export async function findSections(tx: TenantTransaction): Promise<readonly SectionRow[]> {
  return tx.query<SectionRow>(
    `select distinct on (s.key) ${SECTION} from section s ${AUTHOR} where s.tenant_id = $1 order by s.key, s.version desc`,
    [tx.tenantId],
    'sections',
  );
}

/** Every version of one library section, newest first. */
export async function findSectionVersions(
  tx: TenantTransaction,
  key: string,
): Promise<readonly SectionRow[]> {
  return tx.query<SectionRow>(
    `select ${SECTION} from section s ${AUTHOR} where s.tenant_id = $1 and s.key = $2 order by s.version desc`,
    [tx.tenantId, key],
    'section_versions',
  );
}

/** Adds the version after `expectedVersion` (0 for a new section); undefined where it is there already. */
export async function insertSectionVersion(
  tx: TenantTransaction,
  section: {
    readonly key: string;
    readonly definition: SectionDefinition;
    readonly note: string;
    readonly expectedVersion: number;
    readonly staffId: string | null;
  },
): Promise<number | undefined> {
  const [row] = await tx.query<{ version: number }>(
    `insert into section (tenant_id, id, key, version, definition, note, created_by)
     select $1, $2, $3, $4::int + 1, $5, $6, $7
      where $4 = coalesce((select max(version) from section where tenant_id = $1 and key = $3), 0)
     on conflict (tenant_id, key, version) do nothing returning version`,
    [
      tx.tenantId,
      uuidv7(),
      section.key,
      section.expectedVersion,
      JSON.stringify(section.definition),
      section.note,
      section.staffId,
    ],
  );
  return row?.version;
}

export interface ArchetypeFormRow {
  readonly formId: string;
  readonly serviceId: string;
  readonly title: Text;
  readonly archetypeId: string;
  readonly version: number;
  readonly definition: FormDefinition;
}

/** The drafts of all forms with the archetype of their service; archived services too. */
export async function findFormsByArchetype(tx: TenantTransaction): Promise<readonly ArchetypeFormRow[]> {
  const rows = await tx.query<ArchetypeFormRow>(
    `select f.id as "formId", s.id as "serviceId", s.title, s.archetype_id as "archetypeId", f.version, f.definition
       from form f join service s on s.tenant_id = f.tenant_id and s.id = f.service_id
      where f.tenant_id = $1 order by s.title->>'it', s.id`,
    [tx.tenantId],
    'forms_by_archetype',
  );
  return rows.map((row) => ({ ...row, definition: upgradeForm(row.definition) }));
}

/** The archetype of a form's service. */
export async function findArchetypeOfForm(
  tx: TenantTransaction,
  formId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select s.archetype_id as id from form f join service s on s.tenant_id = f.tenant_id and s.id = f.service_id
      where f.tenant_id = $1 and f.id = $2`,
    [tx.tenantId, formId],
    'archetype_of_form',
  );
  return row?.id;
}

/** Every version of every library section, without what is in it. */
export async function findPublishedVersions(
  tx: TenantTransaction,
): Promise<readonly { readonly key: string; readonly version: number }[]> {
  return tx.query<{ key: string; version: number }>(
    'select key, version from section where tenant_id = $1',
    [tx.tenantId],
    'section_versions_all',
  );
}

/** Adds a section under a given version, as an import brings it. */
export async function insertSectionAt(
  tx: TenantTransaction,
  {
    key,
    version,
    definition,
  }: { readonly key: string; readonly version: number; readonly definition: SectionDefinition },
): Promise<void> {
  await tx.query(
    'insert into section (tenant_id, id, key, version, definition) values ($1, $2, $3, $4, $5)',
    [tx.tenantId, uuidv7(), key, version, JSON.stringify(definition)],
  );
}

/** Replaces name and description, whoever changed them last. */
export async function overwriteModule(
  tx: TenantTransaction,
  id: string,
  { name, description }: ModuleFacts,
): Promise<void> {
  await tx.query(
    `update module set name = $3, description = $4, version = version + 1 where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, JSON.stringify(name), JSON.stringify(description)],
  );
}
