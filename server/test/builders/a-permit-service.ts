import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  parseWorkflow,
  type FormDefinition,
  type Json,
  type ReleaseContent,
  type WorkflowDefinition,
} from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { CitizenViewer, StaffViewer } from '../../src/graphql/viewer';
import type { TenantTransaction } from '../../src/platform/tenant-transaction';
import { configurationOf } from '../instance-world';
import { PERMIT_FORM } from './permit-form';

export interface PermitService {
  readonly slug: string;
  readonly serviceId: string;
  readonly releaseId: string;
  readonly officeId: string;
  readonly officeName: string;
}

const PERMITS = join(__dirname, '../../../db/seeds/reference/workflows/permits.json');

/** A published service with the default flow of permits and a fee in cents. */
export async function aPermitService(
  tx: TenantTransaction,
  fee: Json = 0,
  change: Pick<Partial<ReleaseContent>, 'archetype' | 'configuration' | 'workflow' | 'form'> & {
    readonly officeName?: string;
  } = {},
): Promise<PermitService> {
  const [serviceId, releaseId, officeId, archetypeId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const slug = `permesso-${serviceId}`;
  const { officeName = `Ufficio ${officeId}`, ...parts } = change;
  await tx.query(
    `insert into office (tenant_id, id, name, email, phone, case_officer, substitute_power)
     values ($1, $2, $3, 'ufficio@comune.example.it', '0000', 'Ada Bianchi', 'Bo Verdi')`,
    [tx.tenantId, officeId, officeName],
  );
  await tx.query(
    `insert into archetype (tenant_id, id, key, name) values ($1, $2, $3, '{"it": "Permessi"}')`,
    [tx.tenantId, archetypeId, `permessi-${archetypeId}`],
  );
  await tx.query(
    `insert into service (tenant_id, id, slug, code_prefix, archetype_id, office_id, category, status, title, short_description, configuration)
     values ($1, $2, $3, 'PAS', $4, $5, 'altro', 'active', '{"it": "Passo carrabile"}', '{"it": "Breve"}', '{}')`,
    [tx.tenantId, serviceId, slug, archetypeId, officeId],
  );
  const content = { ...releaseContent({ slug, serviceId, officeId, officeName, fee }), ...parts };
  await tx.query(
    'insert into release (tenant_id, id, service_id, number, content) values ($1, $2, $3, 1, $4)',
    [tx.tenantId, releaseId, serviceId, JSON.stringify(content)],
  );
  await tx.query('update service set live_release_id = $2 where tenant_id = $1 and id = $3', [
    tx.tenantId,
    releaseId,
    serviceId,
  ]);
  await tx.query(`update tenant set settings = $2 where id = $1`, [
    tx.tenantId,
    JSON.stringify({
      iban: 'IT60X0542811101000000123456',
      segregationCode: '01',
      mailFrom: { name: 'Comune', address: 'comune@example.it' },
    }),
  ]);
  return { slug, serviceId, releaseId, officeId, officeName };
}

/** The drafts of form and flow of a service, ready to be published. */
export async function itsDrafts(
  tx: TenantTransaction,
  { serviceId }: Pick<PermitService, 'serviceId'>,
  form: FormDefinition = PERMIT_FORM,
): Promise<void> {
  for (const [table, definition] of [
    ['form', form],
    ['workflow', permitWorkflow()],
  ] as const)
    await tx.query(
      `insert into ${table} (tenant_id, id, service_id, definition) values ($1, $2, $3, $4)
       on conflict (tenant_id, service_id) do update set definition = excluded.definition`,
      [tx.tenantId, uuidv7(), serviceId, JSON.stringify(definition)],
    );
  await tx.query('update service set configuration = $3 where tenant_id = $1 and id = $2', [
    tx.tenantId,
    serviceId,
    JSON.stringify(configurationOf(0)),
  ]);
}

/** The default flow of permits; what leaves can be taken back for a minute. */
export function permitWorkflow(): WorkflowDefinition {
  const text = readFileSync(PERMITS, 'utf8').replace(/"undoSeconds": \d+/g, '"undoSeconds": 60');
  const parsed = parseWorkflow(JSON.parse(text));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function releaseContent(parts: {
  readonly slug: string;
  readonly serviceId: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly fee: Json;
}): ReleaseContent {
  return {
    version: 1,
    service: {
      id: parts.serviceId,
      slug: parts.slug,
      codePrefix: 'PAS',
      title: { it: 'Passo carrabile', en: 'Driveway' },
      officeId: parts.officeId,
      officeName: parts.officeName,
      caseOfficer: 'Ada Bianchi',
      substitutePower: 'Bo Verdi',
      maximumDays: 30,
      silence: 'none',
      competitive: false,
      relatedSlugs: [],
    },
    archetype: { key: 'permits', name: { it: 'Permessi' } },
    journey: [],
    form: PERMIT_FORM,
    workflow: permitWorkflow(),
    configuration: configurationOf(parts.fee),
  };
}

/** A citizen who has logged in, with an e-mail. */
export async function aCitizenViewer(tx: TenantTransaction, reuse = false): Promise<CitizenViewer> {
  const id = uuidv7();
  const letters = id.slice(-10, -4).replace(/\d/g, (digit) => 'GHIJKLMNOP'.charAt(Number(digit)));
  const fiscalCode = `${letters}80A41F${id.slice(-4)}`.toUpperCase();
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email, mobile, reuse_data)
     values ($1, $2, $3, 'Maria', 'Rossi', 'maria@example.it', null, $4)`,
    [tx.tenantId, id, fiscalCode, reuse],
  );
  return {
    kind: 'citizen',
    id,
    sessionId: uuidv7(),
    scheme: 'spid',
    level: 2,
    givenName: 'Maria',
    familyName: 'Rossi',
    fiscalCode,
  };
}

/** Somebody who works in an office. */
export async function aStaffViewer(
  tx: TenantTransaction,
  office: { readonly officeId: string; readonly officeName: string },
  role: 'operator' | 'manager' | 'admin' = 'operator',
): Promise<StaffViewer> {
  const id = uuidv7();
  const name = `Operatore ${id.slice(-4)}`;
  await tx.query('insert into staff_member (tenant_id, id, email, name) values ($1, $2, $3, $4)', [
    tx.tenantId,
    id,
    `${id}@comune.example.it`,
    name,
  ]);
  await tx.query(
    'insert into staff_role (tenant_id, id, staff_id, office_id, role) values ($1, $2, $3, $4, $5)',
    [tx.tenantId, uuidv7(), id, office.officeId, role],
  );
  return {
    kind: 'staff',
    id,
    sessionId: uuidv7(),
    name,
    email: `${id}@comune.example.it`,
    roles: [{ ...office, role }],
  };
}
