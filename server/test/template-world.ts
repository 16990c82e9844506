import { join } from 'node:path';
import {
  compileForm,
  isJsonObject,
  type Json,
  type JsonObject,
  type ReleaseContent,
  romeDate,
} from '@istanze/shared';
import { sampleAnswers, seededRandom } from '@istanze/shared/authoring';
import { uuidv7 } from 'uuidv7';
import { foldText } from '../src/domain/catalogue';
import { InstancePayload } from '../src/domain/instances/instance-results.types';
import { createBundleUseCases } from '../src/domain/services';
import type { RequestContext } from '../src/graphql/context';
import { issueInWords } from '../src/graphql/issue-words';
import type { CitizenViewer } from '../src/graphql/viewer';
import type { TenantTransaction } from '../src/platform/tenant-transaction';
import { SeedFiles } from '../src/seeding';
import { seedArchetypes } from '../src/seeding/seed-reference';
import { createInstanceWorld, type InstanceWorld } from './instance-world';

export const SEEDS = new SeedFiles(join(__dirname, '../../db/seeds'));

const OFFICE = { officeId: uuidv7(), officeName: 'Ufficio di prova' };
const STREET = { id: uuidv7(), name: 'Via Roma' };
const MUNICIPALITY = { code: '999001', name: 'Montesole', province: 'MS' };
const MARIA = { givenName: 'Maria', familyName: 'Rossi', fiscalCode: 'RSSMRA80A41H501Y' };
const SETTINGS = {
  iban: 'IT60X0542811101000000123456',
  segregationCode: '01',
  mailFrom: { name: 'Comune', address: 'comune@example.it' },
};

/** A ready-made service in a municipality that had none, with what its publication would put in line. */
export type Installed = { readonly id: string } & Awaited<
  ReturnType<InstanceWorld['publications']['describePublication']>
>;

/** A municipality with the library of the official model and every ready-made service, and a citizen to fill them in. */
export interface TemplateWorld {
  readonly product: InstanceWorld;
  readonly installed: ReadonlyMap<string, Installed>;
  /** Publishes a service, fills it in with answers made up from its definition and sends it; what went wrong, in words. */
  publishAndSend(key: string, seed: number): Promise<readonly string[]>;
}

export async function createTemplateWorld(): Promise<TemplateWorld> {
  const product = await createInstanceWorld();
  const { withTenant, tenant } = product.world;
  await withTenant(tenant.id, prepare);
  const citizen: CitizenViewer = {
    kind: 'citizen',
    id: await withTenant(tenant.id, addMaria),
    sessionId: uuidv7(),
    scheme: 'spid',
    level: 2,
    ...MARIA,
  };
  const person = { id: uuidv7(), sessionId: uuidv7(), name: 'Ada', email: 'ada@comune.example.it' };
  const staff = product.context({ kind: 'staff', ...person, roles: [{ ...OFFICE, role: 'admin' }] });
  const installed = await installAll(product, staff);
  return {
    product,
    installed,
    publishAndSend: async (key, seed) => {
      const service = installed.get(key);
      if (service === undefined) return ['is not installed'];
      const request = { id: service.id, note: '', drafts: 'STAY', of: null, restore: false } as const;
      const published = await product.publications.publishService(staff, {
        ...request,
        despiteTests: null,
        mark: null,
      });
      if (!('release' in published)) return [`is not published: ${told(published)}`];
      return fillAndSend(product, citizen, service.content, seed);
    },
  };
}

async function prepare(tx: TenantTransaction): Promise<void> {
  await seedArchetypes(tx, SEEDS);
  await tx.query(
    `insert into office (tenant_id, id, name, email, phone, case_officer, substitute_power)
     values ($1, $2, $3, 'ufficio@comune.example.it', '0000', 'Ada Bianchi', 'Bo Verdi')`,
    [tx.tenantId, OFFICE.officeId, OFFICE.officeName],
  );
  await tx.query(`insert into street (tenant_id, id, name, folded) values ($1, $2, $3, $4)`, [
    tx.tenantId,
    STREET.id,
    STREET.name,
    foldText(STREET.name),
  ]);
  await tx.query(`update tenant set settings = $2 where id = $1`, [tx.tenantId, JSON.stringify(SETTINGS)]);
}

async function addMaria(tx: TenantTransaction): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name, email)
     values ($1, $2, $3, $4, $5, 'maria@example.it')`,
    [tx.tenantId, id, MARIA.fiscalCode, MARIA.givenName, MARIA.familyName],
  );
  return id;
}

async function installAll(product: InstanceWorld, staff: RequestContext) {
  const { withTenant } = product.world;
  const bundles = createBundleUseCases({ withTenant, files: SEEDS, issueInWords });
  const installed = new Map<string, Installed>();
  for (const { key } of await bundles.listReadyMade(staff)) {
    const answer = await bundles.installReadyMade(staff, key, OFFICE.officeId);
    if (!('id' in answer)) throw new Error(`${key}: ${told(answer)}`);
    const described = await product.publications.describePublication(staff, { id: answer.id, of: null });
    installed.set(key, { id: answer.id, ...described });
  }
  return installed;
}

async function fillAndSend(
  product: InstanceWorld,
  citizen: CitizenViewer,
  content: ReleaseContent,
  seed: number,
): Promise<readonly string[]> {
  const { useCases } = product.instances;
  const ctx = product.context(citizen);
  const { slug } = content.service;
  const started = await useCases.start(ctx, {
    serviceSlug: slug,
    idempotencyKey: slug,
    fromInstance: null,
  });
  if (!(started instanceof InstancePayload)) return [`is not started: ${told(started)}`];
  const draft = started.instance;
  const { code, answers: given } = draft;
  const files = await upload(product, citizen);
  const today = romeDate(product.world.clock.now().toISOString());
  const world = { today, random: seededRandom(seed), street: STREET, municipality: MUNICIPALITY, files };
  const fixed = new Set(Object.keys(objectOf(draft.provenance)));
  const { answers, issues } = sampleAnswers(compiled(content), { world, given: objectOf(given), fixed });
  if (issues.length > 0) return [`cannot be filled in: ${told(issues)}`];
  const changes = changesBetween(given, answers);
  const saved = await useCases.saveDraft(ctx, { code, step: null, changes });
  if (!(saved instanceof InstancePayload)) return [`is not saved: ${told(saved)}`];
  const expectedVersion = saved.instance.version;
  const sent = await useCases.submit(ctx, { code, expectedVersion, idempotencyKey: `${slug}-sent` });
  if (!(sent instanceof InstancePayload)) return [`is not sent: ${told(sent)}`];
  await product.runJobs();
  const now = await useCases.read(ctx, code);
  if (now === null || now.category === 'draft') return ['went nowhere'];
  return now.problems.map((problem) => `has a problem: ${told(problem)}`);
}

function compiled({ form, configuration }: ReleaseContent) {
  const facts = configuration.derived.map(({ key }) => [key, { kind: 'any' }] as const);
  return compileForm(form, { tables: configuration.tables, facts: Object.fromEntries(facts) });
}

function upload(product: InstanceWorld, { id }: CitizenViewer) {
  const kinds = ['application/pdf', 'image/jpeg', 'image/png'];
  const saved = kinds.map((mime) =>
    product.files.save(product.world.tenant.id, {
      owner: { realm: 'citizen', id },
      purpose: 'answer',
      name: `prova.${mime.slice(mime.indexOf('/') + 1)}`,
      mime,
      content: Buffer.from('prova'),
      status: 'clean',
    }),
  );
  return Promise.all(saved);
}

function changesBetween(before: Json, after: Json) {
  const [old, made] = [objectOf(before), objectOf(after)];
  return Object.entries(made)
    .filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(old[path] ?? null))
    .map(([path, value]) => ({ path, base: old[path] ?? null, value }));
}

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}

/** Enough of an answer to see what is wrong. */
function told(answer: unknown): string {
  return JSON.stringify(answer).slice(0, 400);
}
